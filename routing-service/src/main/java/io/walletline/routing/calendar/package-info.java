/**
 * Opening hours: weekly intervals in a time zone, with holidays, exact over changes of the clocks.
 * Enter at {@link io.walletline.routing.calendar.CalendarBook}; the reckoning is in {@link io.walletline.routing.calendar.Calendar}.
 */
@NullMarked
package io.walletline.routing.calendar;

import org.jspecify.annotations.NullMarked;
