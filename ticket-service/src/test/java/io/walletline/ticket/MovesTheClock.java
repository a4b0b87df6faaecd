package io.walletline.ticket;

import io.walletline.testkit.MovableClock;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test that moves the clock leaves it as it found it. */
public abstract class MovesTheClock {

    @Inject
    protected MovableClock clock;

    private Instant before;

    @BeforeEach
    void rememberTheTime() {
        before = clock.instant();
    }

    @AfterEach
    void turnTheClockBack() {
        clock.set(before);
    }
}
