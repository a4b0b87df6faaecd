/**
 * A phone system as the public network would see it: it calls our line's webhooks and does what their TwiML says. Enter
 * at {@link io.walletline.local.phone.PhoneSystem}; {@code TwimlInterpreter} is the interpreter.
 */
@NullMarked
package io.walletline.local.phone;

import org.jspecify.annotations.NullMarked;
