/**
 * Search for tickets by words of their texts in Chinese and English, and by their fields. Enter at {@link TicketSearch}; words
 * enter the index at {@link io.walletline.ticket.overview.search.index.Indexing}.
 */
@NullMarked
package io.walletline.ticket.overview.search;

import org.jspecify.annotations.NullMarked;
