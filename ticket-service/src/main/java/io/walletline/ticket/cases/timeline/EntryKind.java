package io.walletline.ticket.cases.timeline;

/** The sort of a timeline entry. */
public enum EntryKind {
    /** Something said or written between customer and support; the customer sees it. */
    MESSAGE,
    /** Written by an agent for agents. */
    NOTE,
    /** An act of a person or of the system, told by its code and details, so that a page can say it in any language. */
    ACT,
    /** A message that notification-service sent, with its delivery state. */
    NOTICE;

    /** Whether somebody's own words stand in it. */
    public boolean isSaid() {
        return this == MESSAGE || this == NOTE;
    }
}
