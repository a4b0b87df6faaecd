package io.walletline.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server as a child process.
 *
 * <p>The first start on a machine unpacks 60 MB and creates the data directory (a few seconds), later ones take about
 * one second. A server that was left behind on the same directory and port, because its JVM was killed, is taken over.
 */
public final class LocalPostgres implements AutoCloseable {

    /** The superuser; local connections need no password, but drivers like to have one. */
    public static final String USER = "postgres";

    public static final String PASSWORD = "postgres";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final EmbeddedPostgres server;
    private final Path dataDirectory;

    private LocalPostgres(EmbeddedPostgres server, Path dataDirectory) {
        this.dataDirectory = dataDirectory;
        this.server = server;
    }

    /**
     * The settings of a server.
     *
     * @param dataDirectory kept between runs
     * @param port 0 for any free one
     * @param durable whether a commit waits for the disk ({@code fsync}); false only for tests and for benchmarks that
     *     say so
     * @param binaries where the programs are unpacked; absent means a directory below the temporary one, shared by all
     *     runs of this user. Give one for data that must outlive a clean-up of temporary files.
     * @param parameters further server parameters, such as {@code max_connections}
     * @param stopsWithJvm whether a JVM that ends stops the server, at the same time as all else that ends with it; false
     *     for who calls {@link #close} in an order of their own
     */
    public record Settings(
            Path dataDirectory,
            int port,
            boolean durable,
            @Nullable Path binaries,
            Map<String, String> parameters,
            boolean stopsWithJvm) {

        public Settings {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("port must be 0 to 65535: " + port);
            }
            parameters = Map.copyOf(parameters);
        }

        /** A server for tests: any free port, and a crash of the machine may lose what was committed. */
        public static Settings forTests(Path dataDirectory) {
            return new Settings(dataDirectory, 0, false, null, Map.of(), true);
        }
    }

    /** Starts the server, or takes over the one that a killed JVM left, and waits until it answers. */
    public static LocalPostgres start(Settings settings) {
        var log = ProcessBuilder.Redirect.appendTo(log(settings.dataDirectory()));
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setDataDirectory(settings.dataDirectory())
                .setCleanDataDirectory(false)
                .setPort(settings.port() == 0 ? FreePorts.next() : settings.port())
                .setPGStartupWait(START_LIMIT)
                .setRegisterShutdownHook(settings.stopsWithJvm())
                // The library always passes -F (no fsync), which a parameter given after it overrules.
                .setServerConfig("fsync", settings.durable() ? "on" : "off")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "32MB");
        if (!settings.durable()) {
            builder.setServerConfig("synchronous_commit", "off").setServerConfig("full_page_writes", "off");
        }
        settings.parameters().forEach(builder::setServerConfig);
        if (settings.binaries() != null) {
            builder.setOverrideWorkingDirectory(settings.binaries().toFile());
        }
        QuietLogging.warningsOnly("io.zonky.test");
        try {
            return new LocalPostgres(builder.start(), settings.dataDirectory());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start on " + settings.dataDirectory(), e);
        }
    }

    /** A file, not a pipe: it stays readable, and a server that outlives this JVM goes on writing into it. */
    private static File log(Path dataDirectory) {
        try {
            Files.createDirectories(dataDirectory.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("no directory for the log of PostgreSQL", e);
        }
        return dataDirectory
                .resolveSibling(dataDirectory.getFileName() + ".log")
                .toFile();
    }

    public int port() {
        return server.getPort();
    }

    /** The server's process and, as its children, those of its connections. */
    public ProcessHandle process() {
        try (var lines = Files.lines(dataDirectory.resolve("postmaster.pid"))) {
            long pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("the server does not run", e);
        }
    }

    /** The address for {@link #USER}, who may do everything; for a driver that gets user and password apart. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database;
    }

    /** The address with the superuser in it, for a driver that gets nothing else. */
    public String superuserJdbcUrl(String database) {
        return jdbcUrl(database) + "?user=" + USER + "&password=" + PASSWORD;
    }

    /**
     * Creates a database unless it is there.
     *
     * @param name a plain lower-case name
     * @return whether it was created now
     */
    public boolean createDatabase(String name) {
        return connected(name, connection -> {
            if (exists(connection, name)) {
                return false;
            }
            try (Statement create = connection.createStatement()) {
                create.execute("CREATE DATABASE " + name);
            }
            return true;
        });
    }

    /** Drops a database that is there, and ends its connections. */
    public void dropDatabase(String name) {
        connected(name, connection -> {
            try (Statement drop = connection.createStatement()) {
                return drop.execute("DROP DATABASE " + name + " WITH (FORCE)");
            }
        });
    }

    private interface Work {
        boolean on(Connection connection) throws SQLException;
    }

    private interface Opening {
        Connection connection() throws SQLException;
    }

    /**
     * Creates a database on a server that runs already, ours or not.
     *
     * @param serverUrl JDBC address without a database, for example {@code jdbc:postgresql://localhost:15432/}
     * @throws IllegalStateException if the server refuses or cannot be reached
     */
    public static void createDatabase(String serverUrl, String name) {
        connected(name, () -> DriverManager.getConnection(serverUrl + "postgres", USER, PASSWORD), connection -> {
            try (Statement create = connection.createStatement()) {
                return create.execute("CREATE DATABASE " + name);
            }
        });
    }

    private boolean connected(String database, Work work) {
        return connected(database, () -> server.getPostgresDatabase().getConnection(), work);
    }

    private static boolean connected(String database, Opening opening, Work work) {
        if (!PLAIN_NAME.matcher(database).matches()) {
            throw new IllegalArgumentException("not a plain database name: " + database);
        }
        try (Connection connection = opening.connection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create or drop database " + database, e);
        }
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, name);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    /** Stops the server (fast: open transactions are rolled back) and keeps the data. A second call does nothing. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }
}
