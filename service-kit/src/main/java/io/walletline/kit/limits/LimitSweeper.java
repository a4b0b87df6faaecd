package io.walletline.kit.limits;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets what counts no longer, so that the table holds only who came lately. */
@ApplicationScoped
class LimitSweeper {

    private final RateLimits limits;

    LimitSweeper(RateLimits limits) {
        this.limits = limits;
    }

    @Scheduled(every = "10m", delayed = "2m")
    void sweep() {
        limits.forgetFree();
    }
}
