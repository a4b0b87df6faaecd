package io.walletline.routing.live;

/**
 * What is open at this moment.
 *
 * @param waiting with those who are being offered
 */
record Standing(int waiting, double longestWaitSeconds, int inHand, int wrappingUp) {
    static final Standing NOTHING = new Standing(0, 0, 0, 0);
}
