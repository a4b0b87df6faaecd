/** The arithmetic of a clock: time spent, pauses, alarms. Knows no database. */
@NullMarked
package io.walletline.ticket.deadlines.clocks.timing;

import org.jspecify.annotations.NullMarked;
