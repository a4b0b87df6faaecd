/** What must happen until when: policies say it, clocks measure it, obligations stay until they are met. */
@NullMarked
package io.walletline.ticket.deadlines;

import org.jspecify.annotations.NullMarked;
