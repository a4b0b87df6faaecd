package io.walletline.local.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLockTest {

    @TempDir
    Path directory;

    @Test
    void shouldRefuseASecondHolder_untilTheFirstLetsGo() {
        // Given
        try (DataLock first = DataLock.acquire(directory)) {

            // When // Then
            assertThatThrownBy(() -> DataLock.acquire(directory))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
            assertThatCode(first::close).doesNotThrowAnyException();
        }
        assertThatCode(() -> DataLock.acquire(directory).close()).doesNotThrowAnyException();
    }
}
