package io.walletline.ticket.search;

import io.walletline.kit.problem.Problem;

/** A question of signs and stop words only: it would find everything or nothing. */
class NothingToSearch extends Problem {

    NothingToSearch() {
        super(422, "nothing-to-search", "Nothing to search", "The text has no word by which something can be found.");
    }
}
