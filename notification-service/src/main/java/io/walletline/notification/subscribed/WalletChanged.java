package io.walletline.notification.subscribed;

/** What funds-frozen and funds-unfrozen have in common, and all that we need of them. */
record WalletChanged(String customerRef) {}
