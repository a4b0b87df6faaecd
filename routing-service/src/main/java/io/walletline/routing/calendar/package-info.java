/**
 * The calendars that operations define by name: opening hours of queues, shifts of agents. Enter at
 * {@link io.walletline.routing.calendar.CalendarBook}; the reckoning is in {@link io.walletline.kit.calendar.Calendar}.
 */
@NullMarked
package io.walletline.routing.calendar;

import org.jspecify.annotations.NullMarked;
