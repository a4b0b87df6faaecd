/** Figures about tickets for supervisors and analysts, as JSON and CSV. Enter at {@link ReportsResource}. */
@NullMarked
package io.walletline.ticket.overview.reports;

import org.jspecify.annotations.NullMarked;
