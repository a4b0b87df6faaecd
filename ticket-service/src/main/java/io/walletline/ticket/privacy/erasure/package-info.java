/** A customer is erased: the keys go, and every house is told. Enter at {@link Erasures}. */
@NullMarked
package io.walletline.ticket.privacy.erasure;

import org.jspecify.annotations.NullMarked;
