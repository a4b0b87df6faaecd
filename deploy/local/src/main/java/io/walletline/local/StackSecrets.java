package io.walletline.local;

import io.walletline.local.launch.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The secrets of one stack: random, made at the first start, kept as {@code secrets.env} in its data directory, readable by
 * the owner only. The names in the file are those of the environment variables, so that a shell can read it.
 */
final class StackSecrets {

    static final String FILE = "secrets.env";

    static final String PRIVACY_KEY = "WALLETLINE_PRIVACY_KEY";
    static final String RETIRED_PRIVACY_KEYS = "WALLETLINE_PRIVACY_RETIRED_KEYS";
    static final String LINKS_KEY = "WALLETLINE_LINKS_KEY";
    static final String PHONE_TOKEN = "WALLETLINE_PHONE_AUTH_TOKEN";
    static final String SMS_TOKEN = "WALLETLINE_TWILIO_AUTH_TOKEN";

    /** The key of all stacks before each had its own. A service refuses to seal with it, and opens what it once sealed. */
    private static final String FORMER_PUBLIC_KEY = "ZGV2ZWxvcG1lbnQta2V5LW5vdC1mb3ItcHJvZHVjdCE=";

    private static final int KEY_BYTES = 32;
    private static final int TOKEN_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Map<String, String> values;

    private StackSecrets(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * Reads the directory's secrets, and makes those that are missing. Data that are older than the file were sealed with the
     * former public key, which is kept as a retired one.
     *
     * @throws CannotStart if the file cannot be read or written
     */
    static StackSecrets in(Path dataDirectory) {
        Path file = dataDirectory.resolve(FILE);
        try {
            boolean first = !Files.exists(file);
            Map<String, String> found = first ? new LinkedHashMap<>() : read(file);
            Map<String, String> all = new LinkedHashMap<>(found);
            all.computeIfAbsent(PRIVACY_KEY, name -> key());
            all.computeIfAbsent(LINKS_KEY, name -> key());
            all.computeIfAbsent(PHONE_TOKEN, name -> token());
            all.computeIfAbsent(SMS_TOKEN, name -> token());
            if (first && Files.exists(dataDirectory.resolve("postgres/PG_VERSION"))) {
                all.put(RETIRED_PRIVACY_KEYS, FORMER_PUBLIC_KEY);
            }
            if (!all.equals(found)) {
                write(file, all);
            }
            return new StackSecrets(all);
        } catch (IOException e) {
            throw new CannotStart("Cannot keep the stack's secrets in " + file + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(
                        entry -> entry[0].strip(), entry -> entry[1].strip(), (a, b) -> b, LinkedHashMap::new));
    }

    private static void write(Path file, Map<String, String> secrets) throws IOException {
        Files.createDirectories(file.getParent());
        Path whole = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(whole);
        Files.createFile(whole, OWNER_ONLY);
        Files.writeString(
                whole,
                secrets.entrySet().stream()
                        .map(secret -> secret.getKey() + "=" + secret.getValue() + "\n")
                        .collect(Collectors.joining()));
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String key() {
        return Base64.getEncoder().encodeToString(random(KEY_BYTES));
    }

    private static String token() {
        return HexFormat.of().formatHex(random(TOKEN_BYTES));
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Signs the phone system's webhooks. */
    String phoneToken() {
        return of(PHONE_TOKEN);
    }

    /** Signs the SMS gateway's webhooks, and is the password of its REST. */
    String smsToken() {
        return of(SMS_TOKEN);
    }

    private String of(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    /** The variables of one service: only those that it reads. */
    Map<String, String> environment(Service service) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put(PRIVACY_KEY, of(PRIVACY_KEY));
        if (values.containsKey(RETIRED_PRIVACY_KEYS)) {
            environment.put(RETIRED_PRIVACY_KEYS, of(RETIRED_PRIVACY_KEYS));
        }
        switch (service) {
            case TICKET -> environment.put(PHONE_TOKEN, phoneToken());
            case NOTIFICATION -> environment.put(SMS_TOKEN, smsToken());
            case FEEDBACK -> environment.put(LINKS_KEY, of(LINKS_KEY));
            case ROUTING -> {}
        }
        return environment;
    }
}
