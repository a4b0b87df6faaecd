package io.walletline.feedback.score;

/**
 * Wilson's score interval for a proportion (Wilson 1927): honest for few answers and near 0 and 1, where the usual ± is
 * not.
 */
record Wilson(double low, double high) {
    /** Two-sided 95 %. */
    static final double CONFIDENCE = 0.95;

    private static final double Z = 1.959963984540054;

    /**
     * @param hits 0 to n
     * @param n at least 1
     */
    static Wilson of(long hits, long n) {
        if (n < 1 || hits < 0 || hits > n) {
            throw new IllegalArgumentException("hits must lie between 0 and n");
        }
        double share = (double) hits / n;
        double zz = Z * Z / n;
        double centre = (share + zz / 2) / (1 + zz);
        double half = Z / (1 + zz) * Math.sqrt(share * (1 - share) / n + zz / (4 * n));
        return new Wilson(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
