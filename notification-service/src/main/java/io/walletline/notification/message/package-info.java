/** Messages: how they are ordered and how far they have come. Enter at {@link MessageDesk}. */
@NullMarked
package io.walletline.notification.message;

import org.jspecify.annotations.NullMarked;
