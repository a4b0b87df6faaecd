package io.walletline.ticket.automation.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.kit.privacy.Sealer;
import io.walletline.ticket.automation.macros.ActsJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Orders as they lie in the database: sealed with the house key, because they are about many customers at once. */
@ApplicationScoped
class SealedOrders {

    private record Stored(String acts, Map<String, String> values) {}

    private final Sealer sealer;
    private final ActsJson acts;
    private final ObjectMapper json;

    SealedOrders(Sealer sealer, ActsJson acts, ObjectMapper json) {
        this.sealer = sealer;
        this.acts = acts;
        this.json = json;
    }

    byte[] seal(UUID bulkId, Order order) {
        try {
            var stored = new Stored(acts.write(order.acts()), order.values());
            return sealer.seal(place(bulkId), json.writeValueAsString(stored));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("orders are plain JSON", e);
        }
    }

    Order open(UUID bulkId, byte[] sealed) {
        try {
            var stored = json.readValue(sealer.open(place(bulkId), sealed), Stored.class);
            return new Order(acts.read(stored.acts()), stored.values());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored order is the one that we wrote", e);
        }
    }

    private static String place(UUID bulkId) {
        return "bulk-act:" + bulkId;
    }
}
