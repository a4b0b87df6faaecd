package io.walletline.routing.dispatch;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.walletline.routing.agent.ShiftChanges;
import io.walletline.routing.callback.CallbackRounds;
import io.walletline.routing.contact.ContactChanged;
import io.walletline.routing.contact.progress.WrapUpDesk;
import io.walletline.routing.offer.OfferDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/**
 * The thread of all deadlines: offers, wrap-ups, callbacks, shifts. It sleeps until the earliest end in the database and is
 * woken when a contact changes, since that may have brought an earlier one.
 */
@ApplicationScoped
public class Deadlines {

    private static final int AT_ONCE = 200;
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);
    private static final Duration AFTER_TROUBLE = Duration.ofMillis(500);
    /** No deadline is shorter than a second, so that the changes of a while are one reason to look. */
    private static final Duration GATHER = Duration.ofMillis(200);

    private final OfferDesk offers;
    private final WrapUpDesk wrapUps;
    private final CallbackRounds callbacks;
    private final ShiftChanges shifts;
    private final Clock clock;
    private final Notices notices = new Notices();
    private final Thread thread =
            Thread.ofPlatform().name("routing-deadlines").daemon().unstarted(this::run);

    Deadlines(OfferDesk offers, WrapUpDesk wrapUps, CallbackRounds callbacks, ShiftChanges shifts, Clock clock) {
        this.offers = offers;
        this.wrapUps = wrapUps;
        this.callbacks = callbacks;
        this.shifts = shifts;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent event) {
        thread.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    void onContact(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContactChanged change) {
        notices.poke();
    }

    /** Look at the clock again: for a test that has moved it. */
    public void poke() {
        notices.poke();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        var pause = Duration.ofMillis(1);
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var due = clock.instant().plus(pause);
                notices.take(pause);
                var left = clock.instant().until(due, ChronoUnit.MILLIS);
                Thread.sleep(Math.clamp(left, 0, GATHER.toMillis()));
                pause = endDue();
            }
        } catch (InterruptedException stopped) {
            Log.debug("deadlines stopped");
        }
    }

    /** Handles due deadlines; returns how long to sleep. Trouble with one kind does not hold up the others. */
    private Duration endDue() {
        boolean more = false;
        boolean trouble = false;
        for (var kind : List.<IntUnaryOperator>of(
                offers::expireDue, wrapUps::endDue, callbacks::endDue, most -> shifts.announceDue())) {
            try {
                more |= kind.applyAsInt(AT_ONCE) == AT_ONCE;
            } catch (RuntimeException e) {
                Log.warnf("something due could not be ended: %s", e.getClass().getName());
                trouble = true;
            }
        }
        if (trouble) {
            return AFTER_TROUBLE;
        }
        return more ? Duration.ofMillis(1) : untilNext();
    }

    private Duration untilNext() {
        Optional<Instant> next;
        try {
            next = Stream.of(offers.nextExpiry(), wrapUps.nextEnd(), callbacks.next(), shifts.next())
                    .flatMap(Optional::stream)
                    .min(Instant::compareTo);
        } catch (RuntimeException e) {
            return AFTER_TROUBLE;
        }
        return next.map(at -> Notices.upTo(at.toEpochMilli() - clock.millis(), LONGEST_SLEEP))
                .orElse(LONGEST_SLEEP);
    }
}
