package io.walletline.notification.receipt;

/** Translates the status words of one provider. */
public interface StatusWords {
    String provider();

    Receipt translate(String providerId, String status, String errorCode);
}
