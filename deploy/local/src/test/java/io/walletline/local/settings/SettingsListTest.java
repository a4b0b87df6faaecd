package io.walletline.local.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The list by which a packaged service tells a misspelt variable from another service's. */
class SettingsListTest {

    private static final Path REPOSITORY = Path.of("../..");
    private static final Path LIST =
            REPOSITORY.resolve("service-kit/src/main/resources/io/walletline/kit/config/settings.txt");
    private static final List<String> MODULES =
            List.of("service-kit", "ticket-service", "routing-service", "notification-service", "feedback-service");
    /** Read through a constant, by the tests' browser, and by Keycloak's realm. */
    private static final Set<String> OTHERS =
            Set.of("walletline.config.unknown", "WALLETLINE_BROWSER", "WALLETLINE_FRONT");

    @Test
    void shouldListEverySettingOnce_whenComparedWithTheCode() throws IOException {
        // Given
        var expected = new TreeSet<>(SettingsInCode.of(REPOSITORY, MODULES));
        expected.addAll(OTHERS);

        // When
        var listed = Files.readAllLines(LIST).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();

        // Then
        assertThat(listed)
                .as("correct service-kit/src/main/resources/io/walletline/kit/config/settings.txt")
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}
