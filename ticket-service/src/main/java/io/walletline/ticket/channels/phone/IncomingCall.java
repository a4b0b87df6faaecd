package io.walletline.ticket.channels.phone;

import org.jspecify.annotations.Nullable;

/**
 * A call as a webhook names it.
 *
 * @param id of the phone system
 * @param from the caller's number as it is shown; null if it is withheld
 * @param vouched false if the caller's carrier says that the number is not the caller's (STIR/SHAKEN); see ADR 9
 */
public record IncomingCall(String id, @Nullable String from, boolean vouched) {}
