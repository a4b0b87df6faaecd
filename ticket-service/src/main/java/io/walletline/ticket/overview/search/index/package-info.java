/** The index of words: which there are, and how they get in. Words enter at {@link Indexing}. */
@NullMarked
package io.walletline.ticket.overview.search.index;

import org.jspecify.annotations.NullMarked;
