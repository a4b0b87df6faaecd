package io.walletline.routing.agent.presence;

/** The numbers of contacts that an agent has in hand and in wrap-up. */
public record Holdings(int inHand, int wrappingUp) {

    public static final Holdings NOTHING = new Holdings(0, 0);

    public Holdings {
        if (inHand < 0 || wrappingUp < 0) {
            throw new IllegalArgumentException("nobody holds fewer than no contacts");
        }
    }

    boolean isNothing() {
        return inHand == 0 && wrappingUp == 0;
    }
}
