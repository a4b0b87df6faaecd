/**
 * Messages to customers: addresses, texts, sending, delivery, one-time codes. Enter at {@link
 * io.walletline.notification.message.MessageDesk}, which takes the orders.
 */
@NullMarked
package io.walletline.notification;

import org.jspecify.annotations.NullMarked;
