/** The SMS provider: its Messages API, its signatures and its callbacks. Enter at {@link TwilioMessages}. */
@NullMarked
package io.walletline.notification.twilio;

import org.jspecify.annotations.NullMarked;
