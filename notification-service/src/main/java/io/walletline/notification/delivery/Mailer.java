package io.walletline.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.walletline.notification.message.MessageOrdered;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.interceptor.Interceptor;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sends due messages, several at a time, each on a virtual thread of its own. */
@ApplicationScoped
public class Mailer {

    private final Dispatch dispatch;
    private final Gateways gateways;
    private final MailerConfig config;
    private final MeterRegistry meters;
    private final Semaphore hands;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean open = true;
    private volatile @Nullable Thread loop;

    Mailer(Dispatch dispatch, Gateways gateways, MailerConfig config, MeterRegistry meters) {
        this.dispatch = dispatch;
        this.gateways = gateways;
        this.config = config;
        this.meters = meters;
        this.hands = new Semaphore(config.parallel());
    }

    // After the templates have been found sound.
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        loop = Thread.ofVirtual().name("mailer").start(this::run);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        open = false;
        var running = loop;
        if (running != null) {
            running.interrupt();
            running.join(config.poll());
        }
        // Calls that are at the provider are waited for: their answers would be lost.
        var finished = hands.tryAcquire(config.parallel(), config.lease().toMillis(), TimeUnit.MILLISECONDS);
        if (!finished) {
            Log.warn("mailer stopped while messages were still at the provider");
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageOrdered ordered) {
        bell.release();
    }

    boolean isRunning() {
        var running = loop;
        return running != null && running.isAlive();
    }

    private void run() {
        while (open) {
            try {
                if (!sendNext()) {
                    var rung = bell.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                    if (rung) {
                        bell.drainPermits();
                    }
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** False if nothing is due, or the database cannot be read. */
    private boolean sendNext() throws InterruptedException {
        hands.acquire();
        Optional<Parcel> parcel = Optional.empty();
        try {
            parcel = dispatch.lease();
        } catch (RuntimeException trouble) {
            Log.warnf(
                    "mailer cannot read what is due: error=%s",
                    trouble.getClass().getSimpleName());
        } finally {
            if (parcel.isEmpty()) {
                hands.release();
            }
        }
        parcel.ifPresent(leased -> Thread.ofVirtual()
                .name("message-" + leased.envelope().messageId())
                .start(() -> deliver(leased)));
        return parcel.isPresent();
    }

    private void deliver(Parcel parcel) {
        try {
            var gateway = gateways.of(parcel.envelope().channel());
            var outcome = handOver(parcel, gateway);
            Log.infof(
                    "message offered to the provider: id=%s attempt=%d outcome=%s",
                    parcel.envelope().messageId(),
                    parcel.attempt(),
                    outcome.getClass().getSimpleName());
            count(gateway, outcome);
            dispatch.store(parcel, gateway.name(), outcome);
        } catch (RuntimeException trouble) {
            // The lease runs out, then the next attempt first asks the provider whether it has the message.
            Log.warnf(
                    "message left in doubt: id=%s error=%s",
                    parcel.envelope().messageId(), trouble.getClass().getSimpleName());
        } finally {
            hands.release();
        }
    }

    private static HandOver handOver(Parcel parcel, Gateway gateway) {
        var doubt = parcel.inDoubtSince();
        return Optional.ofNullable(doubt)
                .flatMap(since -> gateway.find(parcel.envelope(), since))
                .orElseGet(() -> gateway.send(parcel.envelope()));
    }

    private void count(Gateway gateway, HandOver outcome) {
        meters.counter(
                        "walletline.messages.offered",
                        "provider",
                        gateway.name(),
                        "outcome",
                        outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .increment();
    }
}
