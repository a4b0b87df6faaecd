package io.walletline.ticket.overview.search;

/**
 * The next step of a search by text: through so many of the newest documents, or by the index, which gathers all that have the
 * words. Documents lie in the order of their time, so that many are read in the time in which the index jumps to one.
 *
 * @param documents the number of newest documents to look through; 0: the index is asked
 * @param all the estimated number of all documents
 */
record SearchPlan(int documents, long all) {

    private static final int FIRST = 4_000;

    /**
     * So many documents are looked through in the time in which one is fetched by the index: 5 to 20 were measured with a
     * million, from memory and from files.
     */
    private static final int WORTH_A_JUMP = 12;

    /** The most documents looked through: more takes longer than a search may. */
    private static final int MOST = 60_000;

    private static final SearchPlan BY_INDEX = new SearchPlan(0, 0);

    static SearchPlan first(long all) {
        return new SearchPlan(FIRST, all);
    }

    boolean isThroughTheNewest() {
        return documents > 0;
    }

    /**
     * After a look that did not fill the page.
     *
     * @param found the number of tickets found, which shows how frequent the words are
     * @param wanted the number of tickets on a page
     */
    SearchPlan next(int found, int wanted) {
        if (found == 0 || documents >= all) {
            return BY_INDEX;
        }
        var more = 1.5 * documents * wanted / found;
        var jumps = (double) all * found / documents;
        return more <= MOST && more < jumps * WORTH_A_JUMP ? new SearchPlan((int) more, all) : BY_INDEX;
    }
}
