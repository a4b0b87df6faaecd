package io.walletline.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

class StartUpCacheTest {

    @TempDir
    Path directory;

    @Test
    void shouldAddNoOption_whenNotWanted() {
        // When
        List<String> options = new StartUpCache(directory, false).options("kafka", directory);

        // Then
        assertThat(options).isEmpty();
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void shouldRecordOnceAndThenUse_untilTheJarChanges() throws IOException {
        // Given
        Path jar = Files.writeString(directory.resolve("service.jar"), "one");
        Path caches = directory.resolve("caches");
        StartUpCache first = new StartUpCache(caches, true);
        String recording = first.options("service", jar).getFirst();
        Path begun = Path.of(recording.replace("-XX:AOTCacheOutput=", ""));
        Files.writeString(begun, "recorded");
        first.keep("service");

        // When
        StartUpCache second = new StartUpCache(caches, true);
        String using = second.options("service", jar).getFirst();
        Files.writeString(jar, "another");
        String again = second.options("service", jar).getFirst();

        // Then
        assertThat(first.isRecording("service")).isTrue();
        assertThat(using).isEqualTo("-XX:AOTCache=" + begun.toString().replace(".begun", ""));
        assertThat(again).startsWith("-XX:AOTCacheOutput=");
        assertThat(caches).isEmptyDirectory();
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void shouldRecordAgain_whenTheFirstRunWasKilled() throws IOException {
        // Given
        Path jar = Files.writeString(directory.resolve("service.jar"), "one");
        Path caches = directory.resolve("caches");
        String recording =
                new StartUpCache(caches, true).options("service", jar).getFirst();
        Files.writeString(Path.of(recording.replace("-XX:AOTCacheOutput=", "")), "half");

        // When
        String again = new StartUpCache(caches, true).options("service", jar).getFirst();

        // Then
        assertThat(again).isEqualTo(recording);
    }
}
