package io.walletline.ticket.casework.contents;

/**
 * A content that has come in wholly, and goes again unless it is kept.
 *
 * @param sha256 of what was sent, in hexadecimal
 */
public record Received(Content content, FileType type, String sha256) {}
