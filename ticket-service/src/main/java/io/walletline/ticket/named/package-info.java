/** What people keep under a name, in both languages, to use it again: canned replies, macros. Enter at {@link Shelf}. */
@NullMarked
package io.walletline.ticket.named;

import org.jspecify.annotations.NullMarked;
