/** The erasure of a customer: the keys are destroyed, and a fact tells every house. Enter at {@link Erasures}. */
@NullMarked
package io.walletline.ticket.privacy.erasure;

import org.jspecify.annotations.NullMarked;
