package io.walletline.notification.subscribed;

/** The field that is read of funds-frozen and funds-unfrozen. */
record WalletChanged(String customerRef) {}
