package io.walletline.ticket.cases.facts;

/** A ticket was opened with these words, less their secrets; fired after the facts of its opening, in the same transaction. */
public record TicketTextReceived(TicketSnapshot ticket, String text) {}
