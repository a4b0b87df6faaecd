/** The erasure of texts whose retention is over. Enter at {@link Retention}. */
@NullMarked
package io.walletline.ticket.privacy.retention;

import org.jspecify.annotations.NullMarked;
