/** The same acts on many tickets: in the background, one small transaction each, with a report. Enter at {@link BulkDesk}. */
@NullMarked
package io.walletline.ticket.automation.bulk;

import org.jspecify.annotations.NullMarked;
