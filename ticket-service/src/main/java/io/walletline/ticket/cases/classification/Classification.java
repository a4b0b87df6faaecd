package io.walletline.ticket.cases.classification;

import io.walletline.ticket.kernel.Category;

/**
 * The classification of a text: category, priority and language.
 *
 * @param confidence 0–1: the share of the winning category in all evidence found
 */
public record Classification(Category category, double confidence) {

    public Classification {
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("confidence is 0 to 1");
        }
    }

    /** The classification of a text in which nothing was recognised. */
    public static Classification none() {
        return new Classification(Category.OTHER, 0);
    }
}
