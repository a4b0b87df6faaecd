package io.walletline.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;

/** Produces the clock; tests replace it by one that they can move. */
class ClockProducer {

    /** UTC in whole milliseconds, the precision that survives JSON, PostgreSQL and every consumer alike. */
    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
