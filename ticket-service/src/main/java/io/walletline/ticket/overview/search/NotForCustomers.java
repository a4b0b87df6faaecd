package io.walletline.ticket.overview.search;

import io.walletline.kit.problem.Problem;
import java.util.List;

/** A customer's search by what only support knows of a ticket. */
class NotForCustomers extends Problem {

    NotForCustomers(List<String> fields) {
        super(400, "not-for-customers", "Not for customers", "Customers search by what they see of their tickets.");
        with("fields", fields);
    }
}
