package io.walletline.ticket.automation.rules.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/** What conditions look at: a ticket, and what has just happened to it. */
public interface RuleCase {

    /** Empty if there is none. */
    Set<String> values(RuleField field);

    /** A field of the case, if it is filled. */
    Optional<JsonNode> custom(String name);

    boolean isWithin(String calendar);
}
