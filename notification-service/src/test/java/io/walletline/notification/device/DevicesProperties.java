package io.walletline.notification.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.walletline.kit.id.Ids;
import io.walletline.kit.privacy.Sealer;
import io.walletline.testkit.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeTry;

/** Any course of sign-ins, against an oracle that knows who signed in last on each handset. No database. */
class DevicesProperties {

    private static final int MOST = 10;

    private final MovableClock clock = new MovableClock();
    private final Sealer sealer = new Sealer(Base64.getEncoder().encodeToString(new byte[32]), Optional.empty());
    private InMemory store = new InMemory();
    private Devices devices = devices();

    @BeforeTry
    void forgetEarlierTries() {
        store = new InMemory();
        devices = devices();
    }

    private Devices devices() {
        return new Devices(store, customer -> false, sealer, new Ids(clock), clock);
    }

    /** A customer signs in on a handset. */
    record SignIn(String customer, String token) {}

    @Property(tries = 300)
    void shouldReachOnlyTheLastWhoSignedIn_whateverTheCourse(@ForAll("courses") List<SignIn> course) {
        // Given
        var owners = new LinkedHashMap<String, String>();

        // When
        for (var signIn : course) {
            clock.advance(Duration.ofSeconds(1));
            devices.register(signIn.customer(), signIn.token());
            owners.remove(signIn.token());
            owners.put(signIn.token(), signIn.customer());
            dropLongestUnseen(owners, signIn.customer());
        }

        // Then
        for (var customer : List.of("ada", "ben")) {
            assertThat(tokensOf(customer)).containsExactlyInAnyOrderElementsOf(oracle(owners, customer));
        }
    }

    @Example
    void shouldKeepItsId_whenTheSameCustomerSignsInAgain() {
        // Given
        var first = devices.register("ada", "token");

        // When
        var again = devices.register("ada", "token");

        // Then
        assertThat(first.added()).isTrue();
        assertThat(again.added()).isFalse();
        assertThat(again.device().deviceId()).isEqualTo(first.device().deviceId());
    }

    @Example
    void shouldNotFollowTheHandset_whenAnotherCustomerHasTakenItOver() {
        // Given
        var device = devices.register("ada", "token").device().deviceId();

        // When
        devices.register("ben", "token");

        // Then
        assertThat(devices.token(device, "ada")).isEmpty();
        assertThat(devices.token(device, "ben")).contains("token");
        assertThat(devices.of("ada")).isEmpty();
    }

    @Example
    void shouldNotRemove_whenTheDeviceIsAnotherCustomers() {
        // Given
        var device = devices.register("ada", "token").device().deviceId();

        // When
        var problem = catchThrowableOfType(UnknownDevice.class, () -> devices.remove("ben", device));

        // Then
        assertThat(problem.status()).isEqualTo(404);
        assertThat(devices.of("ada")).containsExactly(device);
    }

    @Example
    void shouldBeGone_whenRemovedOrForgotten() {
        // Given
        var removed = devices.register("ada", "one").device().deviceId();
        var forgotten = devices.register("ada", "two").device().deviceId();

        // When
        devices.remove("ada", removed);
        devices.forget(forgotten);
        devices.forget(forgotten);

        // Then
        assertThat(devices.of("ada")).isEmpty();
        assertThat(devices.token(forgotten, "ada")).isEmpty();
    }

    @Example
    void shouldStoreTheTokenSealed_whenRegistered() {
        // When
        var device = devices.register("ada", "token").device().deviceId();

        // Then
        var stored = store.find(device).orElseThrow();
        assertThat(new String(stored.sealedToken(), StandardCharsets.ISO_8859_1))
                .doesNotContain("token");
        assertThat(stored.tokenIndex()).isEqualTo(sealer.blindIndex("device.token:token"));
    }

    @Provide
    Arbitrary<List<SignIn>> courses() {
        var customers = Arbitraries.of("ada", "ben");
        var tokens = Arbitraries.integers().between(1, 16).map(number -> "token-" + number);
        return Combinators.combine(customers, tokens).as(SignIn::new).list().ofMaxSize(60);
    }

    private List<String> tokensOf(String customer) {
        return devices.of(customer).stream()
                .map(device -> devices.token(device, customer).orElseThrow())
                .toList();
    }

    /** The handsets on which this customer signed in last. */
    private static List<String> oracle(Map<String, String> owners, String customer) {
        return owners.entrySet().stream()
                .filter(owner -> owner.getValue().equals(customer))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void dropLongestUnseen(Map<String, String> owners, String customer) {
        var tokens = oracle(owners, customer);
        tokens.subList(0, Math.max(0, tokens.size() - MOST)).forEach(owners::remove);
    }

    private static final class InMemory implements DeviceStore {

        private final Map<UUID, Device> devices = new LinkedHashMap<>();

        @Override
        public void takeTurn(byte[] tokenIndex) {
            // one at a time
        }

        @Override
        public void removeAll(String customerRef) {
            devices.values().removeIf(device -> device.isOf(customerRef));
        }

        @Override
        public Optional<Device> find(UUID deviceId) {
            return Optional.ofNullable(devices.get(deviceId));
        }

        @Override
        public Optional<Device> withToken(byte[] tokenIndex) {
            return devices.values().stream()
                    .filter(device -> Arrays.equals(device.tokenIndex(), tokenIndex))
                    .findFirst();
        }

        @Override
        public List<Device> of(String customerRef) {
            return devices.values().stream()
                    .filter(device -> device.isOf(customerRef))
                    .sorted(Comparator.comparing(Device::registeredAt)
                            .thenComparing(device -> device.id().toString())
                            .reversed())
                    .toList();
        }

        @Override
        public void add(Device device) {
            devices.put(device.id(), device);
        }

        @Override
        public void remove(UUID deviceId) {
            devices.remove(deviceId);
        }
    }
}
