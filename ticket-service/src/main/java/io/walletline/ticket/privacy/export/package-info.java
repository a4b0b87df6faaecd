/** Everything that is kept of a customer, as an archive. Enter at {@link Exports}. */
@NullMarked
package io.walletline.ticket.privacy.export;

import org.jspecify.annotations.NullMarked;
