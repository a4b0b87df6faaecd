package io.walletline.ticket.cases.lifecycle;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is to have a ticket: an agent's id, or JSON's null for nobody. Where it is left out there is no assignee to speak of. */
@JsonDeserialize(using = Assignee.Reader.class)
@Schema(implementation = String.class, nullable = true)
public record Assignee(@Size(min = 1, max = 64) @Nullable String agentId) {

    static final class Reader extends StdDeserializer<Assignee> {

        Reader() {
            super(Assignee.class);
        }

        @Override
        public Assignee deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return json.hasToken(JsonToken.VALUE_STRING)
                    ? new Assignee(json.getText())
                    : (Assignee) context.handleUnexpectedToken(Assignee.class, json);
        }

        @Override
        public Assignee getNullValue(DeserializationContext context) {
            return new Assignee(null);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
