/** What is written is protected before it is stored: sealed, free of secrets, logged, erased in time. */
@NullMarked
package io.walletline.ticket.protection;

import org.jspecify.annotations.NullMarked;
