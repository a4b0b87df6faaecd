package io.walletline.notification.receipt;

import java.util.List;

/** All receipts that ever came in. Every method takes part in the caller's transaction. */
interface ReceiptBook {

    /** Locks the provider's message until the transaction ends, so that a receipt cannot slip past the send of its message. */
    void lock(String provider, String providerId);

    /** Stores a receipt; false if it was there already. */
    boolean add(Receipt receipt);

    /** The receipts of the provider's message, in the order of their arrival. */
    List<StatusLine> of(String provider, String providerId);

    /** The provider's own words. */
    record StatusLine(String status, String errorCode) {}
}
