/** Rights of customers to their data: export, erasure and retention. */
@NullMarked
package io.walletline.ticket.privacy;

import org.jspecify.annotations.NullMarked;
