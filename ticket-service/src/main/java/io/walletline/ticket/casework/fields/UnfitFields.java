package io.walletline.ticket.casework.fields;

import io.walletline.kit.problem.Problem;
import java.util.List;

/** Values that do not fit their fields; names the fields, never the values. */
class UnfitFields extends Problem {

    UnfitFields(List<String> unknown, List<String> unfit) {
        super(422, "unfit-fields", "Unfit fields", "Some fields are not of this category, or their values do not fit.");
        with("unknown", unknown);
        with("unfit", unfit);
    }
}
