package io.walletline.ticket.overview.search;

import io.walletline.kit.rest.Cursor;
import io.walletline.kit.security.Caller;
import io.walletline.ticket.overview.search.index.HashedWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds tickets. A search by text looks through the newest tickets first: frequent words fill the page from them, and words
 * that do not are rare enough for the index to gather all that have them ({@link SearchPlan} decides).
 */
@ApplicationScoped
public class TicketSearch {

    private static final int MOST_COUNTED = 10_000;

    private final SearchTable table;
    private final HashedWords words;
    private final Caller caller;
    private final Clock clock;

    TicketSearch(SearchTable table, HashedWords words, Caller caller, Clock clock) {
        this.table = table;
        this.words = words;
        this.caller = caller;
        this.clock = clock;
    }

    /** In the definition's order, one more than the limit if there is one. Customers find their own only. */
    @Transactional
    public List<SearchHit> page(SearchDefinition wanted, int limit, @Nullable Cursor after) {
        var found = found(wanted, limit, after);
        return caller.isOnlyCustomer()
                ? found.stream()
                        .map(hit -> new SearchHit(hit.ticket().forCustomer(), null))
                        .toList()
                : found;
    }

    private List<SearchHit> found(SearchDefinition wanted, int limit, @Nullable Cursor after) {
        refuseSupportsFields(wanted);
        var sort = wanted.order();
        var behind = after == null ? null : sort.values(after);
        var condition = condition(wanted);
        if (behind != null) {
            condition.and(sort.behind(), behind);
        }
        if (wanted.text() == null) {
            var source = sort == Sort.DUE ? SearchFrom.deadlines() : SearchFrom.tickets();
            return table.find(source, condition, sort, limit + 1);
        }
        if (isAboutFew(wanted)) {
            return table.find(SearchFrom.documents(), condition, sort, limit + 1);
        }
        var look = SearchPlan.first(table.documents());
        while (look.isThroughTheNewest()) {
            var recent = table.find(SearchFrom.recent(behind, look.documents()), condition, sort, limit + 1);
            if (recent.size() > limit) {
                return recent;
            }
            look = look.next(recent.size(), limit + 1);
        }
        return table.find(SearchFrom.indexed(words.asked(wanted.text())), condition, sort, limit + 1);
    }

    /** Exact up to {@value #MOST_COUNTED}; there are more if it is not. */
    @Transactional
    public CountResponse count(SearchDefinition wanted) {
        refuseSupportsFields(wanted);
        var source = wanted.text() != null
                ? SearchFrom.documents()
                : wanted.order() == Sort.DUE ? SearchFrom.deadlines() : SearchFrom.tickets();
        var found = table.count(source, condition(wanted), MOST_COUNTED + 1);
        return new CountResponse(Math.min(found, MOST_COUNTED), found <= MOST_COUNTED);
    }

    private void refuseSupportsFields(SearchDefinition wanted) {
        if (caller.isOnlyCustomer() && !wanted.ofSupport().isEmpty()) {
            throw new NotForCustomers(wanted.ofSupport());
        }
    }

    private boolean isAboutFew(SearchDefinition wanted) {
        return caller.isOnlyCustomer() || wanted.customerRef() != null || wanted.number() != null;
    }

    private SearchFilter condition(SearchDefinition wanted) {
        var condition = SearchFilter.of(wanted, caller.id(), clock.instant());
        if (caller.isOnlyCustomer()) {
            condition.and("t.customer_ref = ?", List.of(caller.id()));
        }
        if (wanted.text() != null) {
            var asked = List.<Object[]>of(words.asked(wanted.text()));
            condition.and("d.tokens @> ?", asked);
            if (caller.isOnlyCustomer()) {
                condition.and("not d.noted && ?", asked);
            }
        }
        return condition;
    }
}
