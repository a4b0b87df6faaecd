package io.walletline.notification.message;

/**
 * How far a message has come. The order is the rank: providers report late, twice and out of order, so the state is the
 * highest that was ever reported. Delivered outranks failed, because a handset that has the
 * message is proof and a failure is an opinion.
 */
public enum DeliveryState {
    PENDING,
    HANDED_OVER,
    IN_TRANSIT,
    FAILED,
    DELIVERED,
    READ;

    /** Never lower than either: commutative, associative, idempotent. */
    public DeliveryState joinedWith(DeliveryState reported) {
        return compareTo(reported) >= 0 ? this : reported;
    }

    boolean isOnTheHandset() {
        return this == DELIVERED || this == READ;
    }
}
