/**
 * Handing a contact on: to another line (cold), to a higher tier (escalation), or to a second agent who is consulted first
 * (warm) and may stay (conference). Enter at {@link io.walletline.routing.transfer.TransferDesk}.
 */
@NullMarked
package io.walletline.routing.transfer;

import org.jspecify.annotations.NullMarked;
