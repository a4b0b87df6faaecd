package io.walletline.local;

import io.walletline.local.launch.CannotStart;
import io.walletline.local.launch.Child;
import io.walletline.local.launch.ChildDied;
import io.walletline.local.launch.DataLock;
import io.walletline.local.launch.Preconditions;
import io.walletline.local.launch.StartUpCache;
import io.walletline.local.phone.PhoneSystem;
import io.walletline.local.pushgateway.PushGateway;
import io.walletline.local.pushgateway.ServiceAccount;
import io.walletline.local.seed.Seed;
import io.walletline.local.seed.Tokens;
import io.walletline.local.smsgateway.SmsGateway;
import io.walletline.local.walletcore.WalletCore;
import io.walletline.servers.LocalKeycloak;
import io.walletline.servers.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole of Walletline, running on this machine.
 *
 * <p>{@code start} returns when everything serves and the demo's people are there. Data stays in the data directory. One
 * part can be killed and brought back while the others go on, which is what the end-to-end tests do.
 */
public final class LocalStack implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofMinutes(4);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final StackOptions options;
    private final Narrator narrator;
    private final Addresses addresses;
    private final Tokens tokens;
    private final DataLock lock;
    private final StartUpCache cache;
    private final Children children;
    private final ServiceAccount pushAccount = ServiceAccount.create();
    private final StackSecrets secrets;
    private final Map<Service, Child> services = new EnumMap<>(Service.class);
    private final CompletableFuture<ChildDied> death = new CompletableFuture<>();
    private final CountDownLatch postgresUp = new CountDownLatch(1);
    private final CountDownLatch kafkaUp = new CountDownLatch(1);
    private final CountDownLatch keycloakUp = new CountDownLatch(1);
    private volatile @Nullable LocalPostgres postgres;
    private volatile @Nullable Child kafka;
    private volatile @Nullable Child keycloak;
    private volatile @Nullable OutsideWorld world;
    private boolean closed;

    private LocalStack(StackOptions options, Narrator narrator, DataLock lock, StackSecrets secrets) {
        this.options = options;
        this.narrator = narrator;
        this.lock = lock;
        this.secrets = secrets;
        this.addresses = new Addresses(options.ports());
        this.tokens = new Tokens(addresses.issuer(), Demo.PASSWORD);
        this.cache = new StartUpCache(options.dataDirectory().resolve("start-up-caches"), options.startUpCaches());
        this.children = new Children(options, cache, death::complete);
    }

    /**
     * Starts everything.
     *
     * @throws CannotStart if something is in the way; nothing is left running
     * @throws ChildDied if a process ends during the start; nothing is left running
     */
    public static LocalStack start(StackOptions options, Narrator narrator) throws InterruptedException {
        DataLock lock = DataLock.acquire(options.dataDirectory());
        LocalStack stack = new LocalStack(options, narrator, lock, secrets(options, lock));
        try {
            Preconditions.ofThisMachine()
                    .check(options.dataDirectory(), options.ports().purposes());
            stack.begin();
            return stack;
        } catch (RuntimeException | InterruptedException failed) {
            stack.close();
            throw failed;
        }
    }

    private static StackSecrets secrets(StackOptions options, DataLock lock) {
        try {
            return StackSecrets.in(options.dataDirectory());
        } catch (CannotStart failed) {
            lock.close();
            throw failed;
        }
    }

    private void begin() throws InterruptedException {
        StartUp start = new StartUp(narrator)
                .step("PostgreSQL", this::startPostgres)
                .step("Kafka", this::startKafkaFirst)
                .step("Keycloak", this::startKeycloak);
        for (Service service : Service.values()) {
            start.step(service.module(), () -> startFirst(service));
        }
        start.step("simulators and pages", this::startWorld).run();
        new StartUp(narrator)
                .step("demo data", () -> new Seed(addresses, tokens).sow())
                .run();
    }

    private void startPostgres() {
        LocalPostgres started = LocalPostgres.start(new LocalPostgres.Settings(
                options.dataDirectory().resolve("postgres"),
                options.ports().postgres(),
                true,
                options.dataDirectory().resolve("postgres-programs"),
                Map.of(),
                false));
        postgres = started;
        Stream.of(Service.values()).map(Service::shortName).forEach(started::createDatabase);
        new RealmDatabase(options.dataDirectory(), children.realmFile(), options.ports()).prepare(started);
        postgresUp.countDown();
    }

    private void startKafkaFirst() throws InterruptedException {
        Child child = children.kafka();
        kafka = child;
        child.start();
        child.awaitReady(READY_LIMIT);
        kafkaUp.countDown();
    }

    private void startKeycloak() throws IOException, InterruptedException {
        Path home = keycloakHome();
        if (!LocalKeycloak.isBuilt(home)) {
            narrator.says("Keycloak is prepared for PostgreSQL (once, about half a minute) …");
            Files.createDirectories(children.logs());
            LocalKeycloak.build(home, children.logs().resolve("keycloak-build.log"));
        }
        postgresUp.await();
        Child child = children.keycloak(home, postgres());
        keycloak = child;
        child.start();
        keycloakUp.countDown();
        child.awaitReady(READY_LIMIT);
    }

    private Path keycloakHome() throws IOException {
        Path unpacked = options.repository().resolve("deploy/local/target/keycloak");
        if (Files.isDirectory(unpacked)) {
            try (Stream<Path> homes = Files.list(unpacked)) {
                return homes.filter(home -> Files.exists(home.resolve("lib/quarkus-run.jar")))
                        .findFirst()
                        .orElseThrow(() -> new CannotStart("No Keycloak in " + unpacked));
            }
        }
        throw new CannotStart("No Keycloak in " + unpacked + ": build deploy/local with the profile 'stack'.");
    }

    private void startFirst(Service service) throws InterruptedException {
        if (!Files.exists(service.jar(options.repository()))) {
            throw new CannotStart(service.module() + " has not been built: " + service.jar(options.repository()));
        }
        postgresUp.await();
        kafkaUp.await();
        keycloakUp.await();
        Child child = children.service(service, environment(service));
        synchronized (services) {
            services.put(service, child);
        }
        child.start();
        child.awaitReady(READY_LIMIT);
    }

    /** The settings with which a service runs here, its secrets among them; a second instance takes another port. */
    public Map<String, String> environment(Service service) {
        return new ServiceEnvironment(
                        options.ports(),
                        postgres(),
                        children.bootstrapServers(),
                        children.issuer(),
                        pushAccount,
                        secrets)
                .of(service);
    }

    private void startWorld() throws InterruptedException {
        kafkaUp.await();
        world = OutsideWorld.start(options, addresses, pushAccount, secrets);
    }

    public Addresses addresses() {
        return addresses;
    }

    /** Tokens of the demo's people, by their ids, see {@link Demo}. */
    public Tokens tokens() {
        return tokens;
    }

    public PhoneSystem phones() {
        return running(world).phones();
    }

    public SmsGateway sms() {
        return running(world).sms();
    }

    public PushGateway pushes() {
        return running(world).pushes();
    }

    public WalletCore wallet() {
        return running(world).wallet();
    }

    public LocalPostgres postgres() {
        return running(postgres);
    }

    /** SIGKILL. */
    public void kill(Service service) {
        child(service).kill();
    }

    /** Stops a service as an operator would. */
    public void stop(Service service) {
        child(service).stop(STOP_LIMIT);
    }

    /** Starts a service that was killed or stopped, with the settings that it had, and waits until it serves. */
    public void restart(Service service) throws InterruptedException {
        child(service).start();
        child(service).awaitReady(READY_LIMIT);
    }

    /** SIGKILL to the broker. */
    public void killKafka() {
        running(kafka).kill();
    }

    public void stopKafka() {
        running(kafka).stop(STOP_LIMIT);
    }

    /** Starts the broker after {@link #killKafka} or {@link #stopKafka}, on the same data and port. */
    public void startKafka() throws InterruptedException {
        running(kafka).start();
        running(kafka).awaitReady(READY_LIMIT);
    }

    /** Completes when a process ends that nobody asked to; never otherwise. */
    public CompletableFuture<ChildDied> death() {
        return death;
    }

    /** All processes of the stack, this one included, for measurements. */
    public Stream<ProcessHandle> processes() {
        ProcessHandle self = ProcessHandle.current();
        return Stream.concat(Stream.of(self), self.descendants());
    }

    private Child child(Service service) {
        synchronized (services) {
            return Objects.requireNonNull(services.get(service), service.module() + " has not been started");
        }
    }

    private static <T> T running(@Nullable T part) {
        return Objects.requireNonNull(part, "the stack is not running");
    }

    /** Stops all, those first that need the others. Data stays. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            new ShutDown(narrator, cache)
                    .hangUp(world)
                    .stopAll(services.values())
                    .close(world)
                    .stop(keycloak)
                    .stop(kafka)
                    .close(postgres)
                    .close(lock);
        }
    }
}
