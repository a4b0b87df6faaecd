package io.walletline.ticket.automation;

/** There is work for the rules. */
record WorkAdded() {}
