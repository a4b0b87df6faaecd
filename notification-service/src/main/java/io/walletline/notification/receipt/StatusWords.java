package io.walletline.notification.receipt;

/** Translates one provider's words. */
public interface StatusWords {
    String provider();

    Receipt translate(String providerId, String status, String errorCode);
}
