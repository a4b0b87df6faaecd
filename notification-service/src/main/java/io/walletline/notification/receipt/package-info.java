/** What the provider tells afterwards, in any order and number. Enter at {@link ReceiptDesk}. */
@NullMarked
package io.walletline.notification.receipt;

import org.jspecify.annotations.NullMarked;
