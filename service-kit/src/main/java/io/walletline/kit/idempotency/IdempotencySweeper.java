package io.walletline.kit.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets keys after their time, so that the table does not grow for ever. */
@ApplicationScoped
class IdempotencySweeper {

    private final IdempotencyKeys keys;
    private final Clock clock;
    private final Duration keep;

    IdempotencySweeper(
            IdempotencyKeys keys,
            Clock clock,
            @ConfigProperty(name = "walletline.idempotency.keep", defaultValue = "PT24H") Duration keep) {
        this.keys = keys;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(every = "10m", delayed = "1m")
    void sweep() {
        keys.forgetBefore(clock.instant().minus(keep));
    }
}
