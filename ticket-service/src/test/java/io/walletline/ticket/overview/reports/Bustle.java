package io.walletline.ticket.overview.reports;

import io.walletline.kit.problem.Problem;
import io.walletline.testkit.MovableClock;
import io.walletline.ticket.cases.facts.Origin;
import io.walletline.ticket.cases.facts.TicketCorrection;
import io.walletline.ticket.cases.facts.TicketStatus;
import io.walletline.ticket.cases.lifecycle.OpenTicket;
import io.walletline.ticket.cases.lifecycle.TicketDesk;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.casework.merging.MergeDesk;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.kernel.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Random work on random tickets, through the desks that do it in earnest, while the clock runs. */
@ApplicationScoped
class Bustle {

    private static final List<Category> CATEGORIES = List.of(Category.REFUND, Category.HOW_TO, Category.FEES);
    private static final List<TicketStatus> STATUSES = List.of(TicketStatus.values());

    private final TicketDesk desk;
    private final MergeDesk merging;
    private final Timeline timeline;
    private final MovableClock clock;

    Bustle(TicketDesk desk, MergeDesk merging, Timeline timeline, MovableClock clock) {
        this.desk = desk;
        this.merging = merging;
        this.timeline = timeline;
        this.clock = clock;
    }

    private record Case(UUID id, String customer) {}

    /** Does so many things, with up to three hours between two of them. */
    void goOn(int acts, Random random) {
        var cases = new ArrayList<Case>();
        for (int i = 0; i < acts; i++) {
            clock.advance(Duration.ofMillis(1 + random.nextInt(10_800_000)));
            if (cases.size() < 3 || random.nextInt(6) == 0) {
                cases.add(open(random, "cus-bustle-" + random.nextInt(3)));
                continue;
            }
            try {
                work(cases.get(random.nextInt(cases.size())), cases.get(random.nextInt(cases.size())), random);
            } catch (Problem | OptimisticLockException refused) {
                // What may not be done, or what a clock that is missed was faster to do, changes nothing and tells
                // nothing.
            }
        }
    }

    private Case open(Random random, String customer) {
        var origin = random.nextInt(4) == 0 ? Origin.AGENT : Origin.CUSTOMER;
        // Now and then another program brings the customer's words.
        var author = origin == Origin.AGENT
                ? Actor.agent("agt-1")
                : random.nextBoolean() ? Actor.customer(customer) : Actor.WALLET_CORE;
        var ticket = desk.open(new OpenTicket(
                customer,
                random.nextInt(5) == 0 ? Channel.PHONE : Channel.MESSAGE,
                origin,
                author,
                random.nextInt(5) == 0 ? null : "My matter number " + random.nextInt(),
                random.nextInt(5) == 0 ? null : CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                null,
                "en",
                null,
                null,
                null));
        return new Case(ticket.id(), customer);
    }

    private void work(Case one, Case other, Random random) {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> timeline.message(one.id(), Actor.agent("agt-1"), Channel.MESSAGE, "en", "We look at it.");
            case 3 -> timeline.message(one.id(), Actor.customer(one.customer()), Channel.MESSAGE, "en", "And now?");
            case 4 -> timeline.note(one.id(), Actor.agent("agt-1"), Channel.MESSAGE, "Nobody's business.");
            case 5 -> desk.correct(one.id(), "*", correction(random), null, Actor.agent("agt-1"));
            case 6 -> merging.merge(one.id(), "*", other.id(), "by-hand", Actor.agent("agt-1"));
            case 7 -> merging.undo(one.id(), "*", Actor.agent("agt-1"));
            case 8, 9 -> desk.changeStatus(one.id(), "*", TicketStatus.RESOLVED, Actor.SYSTEM);
            default ->
                desk.changeStatus(one.id(), "*", STATUSES.get(random.nextInt(STATUSES.size())), Actor.agent("agt-1"));
        }
    }

    private static TicketCorrection correction(Random random) {
        return new TicketCorrection(
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                Priority.values()[random.nextInt(Priority.values().length)],
                null,
                null);
    }
}
