/**
 * Reaches customers: their addresses, the texts, the messages and what became of them, one-time codes. Enter at {@link
 * io.walletline.notification.message.MessageDesk}, where every message begins.
 */
@NullMarked
package io.walletline.notification;

import org.jspecify.annotations.NullMarked;
