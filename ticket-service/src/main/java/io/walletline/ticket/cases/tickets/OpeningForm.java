package io.walletline.ticket.cases.tickets;

import com.fasterxml.jackson.databind.JsonNode;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.kernel.Actor;
import java.util.Map;

/** A form of case fields filled in when a ticket is opened. */
public interface OpeningForm {

    /**
     * Called in the transaction that opens the ticket, after it is opened.
     *
     * @param demanding whether what the category requires at opening must be among the values: whoever names no category
     *     cannot know what it asks for
     */
    void fill(TicketSnapshot ticket, Map<String, JsonNode> values, boolean demanding, Actor by);
}
