package io.walletline.ticket.overview.notices;

/** Somebody has something new to know; fired in the transaction that writes it down. */
record NoticePosted() {}
