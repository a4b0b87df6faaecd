package io.walletline.routing.calendar;

/** Opening hours were defined or redefined: who is on shift must be looked at again. */
public record CalendarsChanged() {}
