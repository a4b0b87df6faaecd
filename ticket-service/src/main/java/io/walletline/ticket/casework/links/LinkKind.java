package io.walletline.ticket.casework.links;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;

/** The relation of one ticket to another, read from the first to the second. */
public enum LinkKind {
    /** Says the same as the other. */
    DUPLICATE(true),
    /** Goes on with the other's matter. */
    FOLLOW_UP(true),
    /** Is one of the matters that the other, an incident, caused. */
    INCIDENT(true),
    /** Was merged into the other; undoing the merge takes the link away. */
    MERGED_INTO(false),
    /** Was split off the other. */
    SPLIT_FROM(false);

    private final boolean byHand;

    LinkKind(boolean byHand) {
        this.byHand = byHand;
    }

    /** Whether an agent may make and remove it as such; the others come with a merge or a split. */
    boolean isByHand() {
        return byHand;
    }

    @JsonValue
    public String wireName() {
        return Wire.name(this);
    }
}
