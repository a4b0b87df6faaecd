package io.walletline.ticket.casework.fields;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.protection.vault.Sealed;
import io.walletline.ticket.protection.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Field values as they lie in the database: one JSON text, sealed with the key of the ticket's owner. */
@ApplicationScoped
class SealedValues {

    private static final TypeReference<Map<String, JsonNode>> VALUES = new TypeReference<>() {};

    private final Vault vault;
    private final ObjectMapper json;

    SealedValues(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** Opens the values; none if the owner was erased. */
    Map<String, JsonNode> open(TicketSnapshot ticket, FieldSheet sheet) {
        var sealed = sheet.sealed();
        if (sealed == null) {
            return Map.of();
        }
        var text = vault.open(sealed.keyId(), place(ticket), sealed.bytes());
        if (text == null) {
            return Map.of();
        }
        try {
            return json.readValue(text, VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a field sheet is the JSON that we wrote", e);
        }
    }

    Sealed close(TicketSnapshot ticket, Map<String, JsonNode> values) {
        try {
            return vault.seal(ticket.id(), place(ticket), json.writeValueAsString(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("field values are plain JSON", e);
        }
    }

    private static String place(TicketSnapshot ticket) {
        return "ticket.fields:" + ticket.id();
    }
}
