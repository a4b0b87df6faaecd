/**
 * Finding tickets: by words of their texts in Chinese and English, and by what they are. Enter at {@link TicketSearch}; words
 * enter the index at {@link Indexing}.
 */
@NullMarked
package io.walletline.ticket.search;

import org.jspecify.annotations.NullMarked;
