/** Orders for messages, and the state of each message. Enter at {@link MessageDesk}. */
@NullMarked
package io.walletline.notification.message;

import org.jspecify.annotations.NullMarked;
