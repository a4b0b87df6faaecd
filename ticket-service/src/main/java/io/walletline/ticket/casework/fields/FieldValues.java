package io.walletline.ticket.casework.fields;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The values of a ticket's fields.
 *
 * @param version 0 before anything was set
 */
public record FieldValues(long version, Map<String, JsonNode> values) {

    public FieldValues {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** The values of one word or number, which a reply's variables may use. */
    public Map<String, String> texts() {
        var texts = new TreeMap<String, String>();
        values.forEach((name, value) -> {
            if (value.isValueNode()) {
                texts.put(name, value.asText());
            }
        });
        return texts;
    }
}
