package io.walletline.ticket.automation.rules.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/** The subject of conditions: a ticket, and the event that has just happened to it. */
public interface RuleCase {

    /** The values of a field; empty if there are none. */
    Set<String> values(RuleField field);

    /** A field of the case, if it is filled. */
    Optional<JsonNode> custom(String name);

    boolean isWithin(String calendar);
}
