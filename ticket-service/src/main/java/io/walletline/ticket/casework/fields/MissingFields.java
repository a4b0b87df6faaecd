package io.walletline.ticket.casework.fields;

import io.walletline.kit.problem.Problem;
import java.util.List;

/** A ticket opened without fields that its category requires at opening. */
class MissingFields extends Problem {

    MissingFields(List<String> missing) {
        super(422, "missing-fields", "Missing fields", "The category requires some fields when a ticket is opened.");
        with("missing", missing);
    }
}
