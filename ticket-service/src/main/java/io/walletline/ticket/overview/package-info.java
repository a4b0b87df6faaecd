/** Views of many tickets at once: search, views, reports, notices. */
@NullMarked
package io.walletline.ticket.overview;

import org.jspecify.annotations.NullMarked;
