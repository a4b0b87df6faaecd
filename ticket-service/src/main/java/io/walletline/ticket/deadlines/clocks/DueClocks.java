package io.walletline.ticket.deadlines.clocks;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.deadlines.policies.PolicyBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Rings the clocks whose time has come; what does not ring is not read. */
@ApplicationScoped
public class DueClocks {

    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(1);

    private final ClockRepository table;
    private final Clocks clocks;
    private final AlarmActions alarms;
    private final Tickets tickets;
    private final PolicyBook book;
    private final Clock time;

    DueClocks(ClockRepository table, Clocks clocks, AlarmActions alarms, Tickets tickets, PolicyBook book, Clock time) {
        this.table = table;
        this.clocks = clocks;
        this.alarms = alarms;
        this.tickets = tickets;
        this.book = book;
        this.time = time;
    }

    /** Rings at most so many in one transaction; returns how many. If one of them makes trouble, each has its own. */
    public int ring(int most) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> ringAll(most));
        } catch (RuntimeException trouble) {
            Log.warnf("a clock could not ring: %s", trouble.getClass().getName());
            return most == 1 ? QuarkusTransaction.requiringNew().call(this::snoozeFirst) : oneByOne(most);
        }
    }

    private int oneByOne(int most) {
        int rung = 0;
        while (rung < most && ring(1) == 1) {
            rung++;
        }
        return rung;
    }

    private int ringAll(int most) {
        var now = time.instant();
        var due = table.due(now, most);
        for (var clock : due) {
            alarms.settle(
                    clock,
                    clocks.terms(clock),
                    tickets.require(clock.ticketId()).subject(),
                    now);
        }
        return due.size();
    }

    private int snoozeFirst() {
        var due = table.due(time.instant(), 1);
        due.forEach(clock -> clock.snooze(time.instant().plus(AFTER_TROUBLE)));
        return due.size();
    }

    /** When the next one rings; also looks whether another instance has changed a policy. */
    Optional<Instant> next() {
        return QuarkusTransaction.requiringNew().call(() -> {
            book.refresh();
            return table.nextWake();
        });
    }
}
