package io.walletline.routing.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A dispatcher that has died silently is the classic failure of routing engines: here the platform restarts it. */
@Liveness
@ApplicationScoped
class ThreadsAlive implements HealthCheck {

    private final Dispatcher dispatcher;
    private final Deadlines deadlines;
    private final PoolLeases pools;

    ThreadsAlive(Dispatcher dispatcher, Deadlines deadlines, PoolLeases pools) {
        this.dispatcher = dispatcher;
        this.deadlines = deadlines;
        this.pools = pools;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("routing threads")
                .status(dispatcher.isAlive() && deadlines.isAlive() && pools.isAlive())
                .build();
    }
}
