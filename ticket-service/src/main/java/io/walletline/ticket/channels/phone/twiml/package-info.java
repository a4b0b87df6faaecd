/** Phone systems of the TwiML family: their webhooks in, TwiML out. Enter at {@link PhoneResource}. */
@NullMarked
package io.walletline.ticket.channels.phone.twiml;

import org.jspecify.annotations.NullMarked;
