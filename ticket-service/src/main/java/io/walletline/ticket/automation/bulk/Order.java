package io.walletline.ticket.automation.bulk;

import io.walletline.ticket.automation.macros.Act;
import java.util.List;
import java.util.Map;

/**
 * The order of a bulk act, carried out on each of its tickets.
 *
 * @param values of the variables of replies
 */
record Order(List<Act> acts, Map<String, String> values) {

    Order {
        acts = List.copyOf(acts);
        values = Map.copyOf(values);
    }
}
