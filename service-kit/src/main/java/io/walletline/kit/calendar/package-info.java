/**
 * Opening hours and business days: weekly intervals in a time zone, with holidays, exact over changes of the clocks.
 * {@link io.walletline.kit.calendar.Calendar} says what is open, {@link io.walletline.kit.calendar.Timetable} adds it up.
 */
@NullMarked
package io.walletline.kit.calendar;

import org.jspecify.annotations.NullMarked;
