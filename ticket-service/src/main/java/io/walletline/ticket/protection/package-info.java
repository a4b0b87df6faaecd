/** Protection of texts before they are stored: sealed, free of secrets, logged, erased in time. */
@NullMarked
package io.walletline.ticket.protection;

import org.jspecify.annotations.NullMarked;
