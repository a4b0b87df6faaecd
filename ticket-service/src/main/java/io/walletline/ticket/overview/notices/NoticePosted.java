package io.walletline.ticket.overview.notices;

/** A notice was posted; fired in the transaction that stores it. */
record NoticePosted() {}
