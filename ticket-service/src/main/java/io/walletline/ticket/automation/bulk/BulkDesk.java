package io.walletline.ticket.automation.bulk;

import io.walletline.kit.id.Ids;
import io.walletline.ticket.automation.macros.MacroDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders, follows and cancels bulk acts. */
@ApplicationScoped
public class BulkDesk {

    /** The most tickets of one bulk act: more is a migration, not a day's work. */
    static final int MOST = 10_000;

    private final BulkRepository bulks;
    private final MacroDesk macros;
    private final SealedOrders sealed;
    private final Event<BulkOrdered> orders;
    private final Ids ids;
    private final Clock clock;

    BulkDesk(
            BulkRepository bulks,
            MacroDesk macros,
            SealedOrders sealed,
            Event<BulkOrdered> orders,
            Ids ids,
            Clock clock) {
        this.bulks = bulks;
        this.macros = macros;
        this.sealed = sealed;
        this.orders = orders;
        this.ids = ids;
        this.clock = clock;
    }

    /** A bulk act and its progress. */
    record Progress(BulkAct bulk, BulkRepository.Count count) {}

    /** @throws BadBulk unless it says exactly once what to do and on what */
    @Transactional
    Progress order(BulkRequest request, String by) {
        if ((request.acts() == null) == (request.macro() == null)) {
            throw new BadBulk("Give either acts or a macro.");
        }
        var does = request.acts() == null ? macros.actsOf(Objects.requireNonNull(request.macro())) : request.acts();
        var tickets = tickets(request);
        var given = request.values() == null ? Map.<String, String>of() : request.values();
        var id = ids.next();
        var bulk = new BulkAct(id, sealed.seal(id, new Order(does, given)), by, clock.instant());
        bulks.persistAndFlush(bulk);
        bulk.covers(bulks.cover(bulk.id(), tickets));
        if (bulk.total() == 0) {
            throw new BadBulk("There is no such ticket.");
        }
        orders.fire(new BulkOrdered(bulk.id()));
        return new Progress(bulk, new BulkRepository.Count(0, 0));
    }

    @Transactional
    Progress progress(UUID id) {
        return new Progress(require(id), bulks.count(id));
    }

    @Transactional
    List<BulkRepository.Failure> failures(UUID id, int limit, @Nullable UUID after) {
        require(id);
        return bulks.failures(id, limit, after);
    }

    /**
     * Cancels the tickets that are left; those done stay done, and the one in hand is finished.
     *
     * @throws BulkIsOver if there is nothing left to cancel
     */
    @Transactional
    Progress cancel(UUID id, String by) {
        var bulk = require(id);
        bulk.cancel(by, clock.instant());
        bulks.cancelWaiting(id);
        return new Progress(bulk, bulks.count(id));
    }

    private BulkAct require(UUID id) {
        var bulk = bulks.findById(id);
        if (bulk == null) {
            throw new UnknownBulk();
        }
        return bulk;
    }

    private Set<UUID> tickets(BulkRequest request) {
        var filter = request.filter();
        if (request.tickets() != null && filter == null) {
            return new TreeSet<>(request.tickets());
        }
        if (request.tickets() != null || filter == null || filter.isEmpty()) {
            throw new BadBulk("Give either tickets or a filter that filters.");
        }
        var chosen = bulks.chosen(filter.rows(), MOST + 1);
        if (chosen.size() > MOST) {
            throw new BadBulk("The filter chooses more than %d tickets.".formatted(MOST));
        }
        return new TreeSet<>(chosen);
    }
}
