/** Figures about tickets for supervisors and analysts, as JSON and CSV. Enter at {@link ReportsResource}. */
@NullMarked
package io.walletline.ticket.reports;

import org.jspecify.annotations.NullMarked;
