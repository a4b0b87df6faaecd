/** Status reports of providers, which come late, twice and out of order. Enter at {@link ReceiptDesk}. */
@NullMarked
package io.walletline.notification.receipt;

import org.jspecify.annotations.NullMarked;
