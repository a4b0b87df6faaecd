package io.walletline.ticket.protection.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.walletline.kit.privacy.DataKey;
import io.walletline.kit.privacy.Sealer;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class VaultTest {

    @Inject
    Vault vault;

    @Inject
    KeyTable table;

    @Inject
    Sealer sealer;

    @ConfigProperty(name = "walletline.privacy.key")
    String houseKey;

    private final String customer = "cus-" + UUID.randomUUID();

    @Test
    void shouldGiveACustomerOneKey_whenManyTransactionsWantItAtOnce() throws Exception {
        // Given
        Callable<UUID> seal = () -> vault.sealFor(customer, "here", "text").keyId();

        // When
        List<UUID> keys;
        try (var threads = Executors.newFixedThreadPool(8)) {
            keys = threads.invokeAll(java.util.Collections.nCopies(16, seal)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .distinct()
                    .toList();
        }

        // Then
        assertThat(keys).hasSize(1);
    }

    @Test
    void shouldForgetAKey_whenTheTransactionThatMadeItFails() {
        // Given
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    vault.sealFor(customer, "here", "lost");
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        // When
        var sealed = vault.sealFor(customer, "here", "kept");

        // Then
        assertThat(open(sealed)).isEqualTo("kept");
        assertThat(QuarkusTransaction.requiringNew().call(() -> table.find(sealed.keyId())))
                .isPresent();
    }

    @Test
    void shouldGiveATicketWithoutACustomerAKeyOfItsOwn() {
        // Given
        var one = UUID.randomUUID();
        var two = UUID.randomUUID();

        // When
        var keys = QuarkusTransaction.requiringNew().call(() -> {
            vault.opens(one, null);
            vault.opens(two, null);
            return List.of(
                    vault.seal(one, "here", "a").keyId(),
                    vault.seal(two, "here", "b").keyId(),
                    vault.seal(one, "there", "c").keyId());
        });

        // Then
        assertThat(keys.get(0)).isEqualTo(keys.get(2)).isNotEqualTo(keys.get(1));
    }

    @Test
    void shouldOpenNothing_whenTheKeyIsDestroyed() {
        // Given
        var sealed = vault.sealFor(customer, "here", "text");
        assertThat(open(sealed)).isEqualTo("text");

        // When
        var destroyed = vault.destroy(customer, List.of());

        // Then
        assertThat(destroyed).isEqualTo(1);
        assertThat(open(sealed)).isNull();
    }

    @Test
    void shouldWrapKeysAnew_whenTheHouseKeyChanges() {
        // Given
        var sealed = vault.sealFor(customer, "here", "text");
        var after = new Sealer(
                Base64.getEncoder()
                        .encodeToString(
                                "new-new-new-new-new-new-new-new-".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                Optional.of(List.of(houseKey)));

        // When
        QuarkusTransaction.requiringNew().run(() -> {
            var rotation = new KeyRotation(table, after);
            while (rotation.rewrapSome() > 0) {
                // there is more
            }
        });

        // Then
        var row = QuarkusTransaction.requiringNew()
                .call(() -> table.find(sealed.keyId()).orElseThrow());
        DataKey key = after.unwrap("data-key:" + row.id(), row.wrapped());
        assertThat(after.isCurrent(row.wrapped())).isTrue();
        assertThat(key.open("here", sealed.bytes())).isEqualTo("text");

        // back to the key that the application has
        var newest = Base64.getEncoder()
                .encodeToString("new-new-new-new-new-new-new-new-".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var back = new KeyRotation(table, new Sealer(houseKey, Optional.of(List.of(newest))));
        QuarkusTransaction.requiringNew().run(() -> {
            while (back.rewrapSome() > 0) {
                // there is more
            }
        });
        assertThat(sealer.isCurrent(QuarkusTransaction.requiringNew()
                        .call(() -> table.find(sealed.keyId()).orElseThrow())
                        .wrapped()))
                .isTrue();
    }

    private @Nullable String open(Sealed sealed) {
        return QuarkusTransaction.requiringNew()
                .call(() -> vault.opener().open(sealed.keyId(), "here", sealed.bytes()));
    }
}
