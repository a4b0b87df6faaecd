package io.walletline.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The committed {@code contracts/openapi.yaml} says what the code does now. To accept a change, run the test once with
 * {@code -Dwalletline.openapi=accept} and commit the file.
 */
public final class OpenApiContract {

    private static final Path GENERATED = Path.of("target", "openapi", "openapi.yaml");
    private static final Path COMMITTED = Path.of("contracts", "openapi.yaml");

    private OpenApiContract() {}

    /** Call it from a {@code @QuarkusTest}: the document is generated when the application is built for the test. */
    public static void check() {
        try {
            if ("accept".equals(System.getProperty("walletline.openapi"))) {
                Files.copy(GENERATED, COMMITTED, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            assertThat(Files.readString(COMMITTED))
                    .as("contracts/openapi.yaml is what the code does; accept with -Dwalletline.openapi=accept")
                    .isEqualTo(Files.readString(GENERATED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
