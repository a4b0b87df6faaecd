package io.walletline.ticket.overview.search.index;

import io.walletline.kit.problem.Problem;

/** A question of signs and stop words only: it would find everything or nothing. */
public class NothingToSearch extends Problem {

    public NothingToSearch() {
        super(422, "nothing-to-search", "Nothing to search", "The text has no word by which something can be found.");
    }
}
