package io.walletline.ticket.automation.macros;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Acts as they lie in the database. */
@ApplicationScoped
public class ActsJson {

    private static final TypeReference<List<Act>> ACTS = new TypeReference<>() {};

    private final ObjectMapper json;

    ActsJson(ObjectMapper json) {
        this.json = json;
    }

    public String write(List<Act> acts) {
        try {
            // With the type at hand: without it the writer would leave out which act it is.
            return json.writerFor(ACTS).writeValueAsString(acts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("acts are plain JSON", e);
        }
    }

    public List<Act> read(String acts) {
        try {
            return json.readValue(acts, ACTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored acts are those that we wrote", e);
        }
    }
}
