package io.walletline.ticket.cases.lifecycle;

import io.walletline.kit.problem.Problem;
import java.util.List;

/** Something must be done first; the problem names all of it at once. */
class NotReadyToResolve extends Problem {

    NotReadyToResolve(List<ResolutionBlocker> hindrances) {
        super(
                409,
                "not-ready-to-resolve",
                "Not ready to resolve",
                "Something must be done before this ticket may be resolved.");
        with("hindrances", List.copyOf(hindrances));
    }
}
