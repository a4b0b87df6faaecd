package io.walletline.kit.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Lag (rows) and age (seconds) of the outbox as gauges, and a wellness check. It is no readiness check, because a service
 * without its broker still takes work and loses nothing.
 */
@Wellness
@ApplicationScoped
class OutboxGauges implements HealthCheck {

    private final OutboxTable table;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Duration tolerated;

    OutboxGauges(
            OutboxTable table,
            Clock clock,
            MeterRegistry meters,
            @ConfigProperty(name = "walletline.outbox.tolerated-age", defaultValue = "PT30S") Duration tolerated) {
        this.table = table;
        this.clock = clock;
        this.meters = meters;
        this.tolerated = tolerated;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder(
                        "walletline.outbox.lag",
                        () -> table.backlog(clock.instant()).rows())
                .description("events committed and not yet acknowledged by the broker")
                .register(meters);
        Gauge.builder("walletline.outbox.age", () -> age().toMillis() / 1000.0)
                .description("age of the oldest unsent event")
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    public HealthCheckResponse call() {
        var backlog = table.backlog(clock.instant());
        var age = age(backlog);
        return HealthCheckResponse.named("outbox")
                .status(age.compareTo(tolerated) <= 0)
                .withData("lag", backlog.rows())
                .withData("ageSeconds", age.toSeconds())
                .build();
    }

    private Duration age() {
        return age(table.backlog(clock.instant()));
    }

    private Duration age(OutboxTable.Backlog backlog) {
        return Duration.between(backlog.oldest(), clock.instant());
    }
}
