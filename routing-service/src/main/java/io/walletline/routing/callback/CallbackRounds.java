package io.walletline.routing.callback;

import io.walletline.routing.callback.lifecycle.CallbackRepository;
import io.walletline.routing.contact.OneTransactionEach;
import io.walletline.routing.waiting.WaitEstimates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Continues callbacks that are due by the clock, or whose turn is near. */
@ApplicationScoped
public class CallbackRounds {

    /** Turns come with every contact that is answered: looking at each would be looking all the time. */
    private static final Duration PACE = Duration.ofSeconds(1);

    private final CallbackDesk desk;
    private final CallbackRepository callbacks;
    private final CallbackTurns turns;
    private final WaitEstimates estimates;
    private final CallbackSettings settings;
    private final Clock clock;
    private volatile Instant nextRound = Instant.MIN;

    CallbackRounds(
            CallbackDesk desk,
            CallbackRepository callbacks,
            CallbackTurns turns,
            WaitEstimates estimates,
            CallbackSettings settings,
            Clock clock) {
        this.desk = desk;
        this.callbacks = callbacks;
        this.turns = turns;
        this.estimates = estimates;
        this.settings = settings;
        this.clock = clock;
    }

    /** Handles due callbacks, at most {@code limit}; returns the number found. */
    public int endDue(int limit) {
        var woken = OneTransactionEach.of(dueAt(limit), desk::wake);
        // A callback that has just fallen due may be the next: no need to wait for the next look.
        if (woken > 0 || !clock.instant().isBefore(nextRound)) {
            nextRound = clock.instant().plus(PACE);
            dialNextInTurn();
        }
        return woken;
    }

    /** Within each queue in order of place; behind the first whose turn is not near nobody's is. */
    private void dialNextInTurn() {
        var dialled = new HashMap<String, Integer>();
        for (var turn : turns.due()) {
            var line = turn.queue() + ' ' + turn.language();
            int before = dialled.getOrDefault(line, 0);
            if (before >= 0) {
                var near = isNear(turn, turn.ahead() + before) && desk.dialIfDue(turn.contactId());
                dialled.put(line, near ? before + 1 : -1);
            }
        }
    }

    /** Whether a suitable agent is free or soon will be, or the callback is the very next. */
    private boolean isNear(CallbackTurns.Turn turn, long ahead) {
        return ahead < estimates.freePlaces(turn.queue(), turn.channel(), turn.language())
                || estimates
                        .of(turn.queue(), turn.channel(), turn.language(), ahead)
                        .filter(wait -> ahead == 0
                                || wait.p50Seconds() <= settings.lead().toSeconds())
                        .isPresent();
    }

    @Transactional
    List<UUID> dueAt(int limit) {
        return callbacks.dueAt(clock.instant(), limit);
    }

    /** When to look next; empty while nobody is to be called back. */
    @Transactional
    public Optional<Instant> next() {
        return Stream.of(
                        callbacks.nextWake(),
                        callbacks.anyAwaitsItsTurn()
                                ? Optional.of(clock.instant().plus(PACE))
                                : Optional.<Instant>empty())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }
}
