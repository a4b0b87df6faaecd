package io.walletline.local;

import io.walletline.servers.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Keycloak's database. Keycloak never imports a realm that exists, so when the realm's file or the ports in it change, the
 * database begins anew; the demo's users have fixed ids and lose nothing.
 */
final class RealmDatabase {

    private final Path mark;
    private final Path realmFile;
    private final Ports ports;

    RealmDatabase(Path dataDirectory, Path realmFile, Ports ports) {
        this.mark = dataDirectory.resolve("realm.sha256");
        this.realmFile = realmFile;
        this.ports = ports;
    }

    void prepare(LocalPostgres postgres) {
        try {
            String now = fingerprint();
            boolean fresh = postgres.createDatabase(Children.KEYCLOAK);
            if (!fresh && !(Files.exists(mark) && Files.readString(mark).equals(now))) {
                postgres.dropDatabase(Children.KEYCLOAK);
                postgres.createDatabase(Children.KEYCLOAK);
            }
            Files.writeString(mark, now);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the realm", e);
        }
    }

    private String fingerprint() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(realmFile));
            digest.update((byte) ports.front());
            digest.update((byte) (ports.front() >> 8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
