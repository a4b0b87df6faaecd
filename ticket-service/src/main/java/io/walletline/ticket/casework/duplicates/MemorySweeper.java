package io.walletline.ticket.casework.duplicates;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** A sweeper of fingerprints older than the window of comparison. */
@ApplicationScoped
class MemorySweeper {

    private final IntakeMemory memory;
    private final DuplicatesConfig config;
    private final Clock clock;

    MemorySweeper(IntakeMemory memory, DuplicatesConfig config, Clock clock) {
        this.memory = memory;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void sweep() {
        memory.forgetBefore(clock.instant().minus(config.window()));
    }
}
