package io.walletline.ticket.automation.rules.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The stored form of rules and of the log's details. */
@ApplicationScoped
public class RuleJson {

    private static final TypeReference<List<DecidingCondition>> GROUNDS = new TypeReference<>() {};
    private static final TypeReference<Map<RuleField, String>> DETAILS = new TypeReference<>() {};

    private final ObjectMapper json;

    RuleJson(ObjectMapper json) {
        this.json = json;
    }

    public String write(RuleDefinition says) {
        return text(json.writer(), says);
    }

    public Rule rule(String name, long version, String document) {
        return new Rule(name, version, read(json.readerFor(RuleDefinition.class), document));
    }

    public String grounds(List<DecidingCondition> grounds) {
        return text(json.writerFor(GROUNDS), grounds);
    }

    public List<DecidingCondition> grounds(String text) {
        return read(json.readerFor(GROUNDS), text);
    }

    public String details(Map<RuleField, String> details) {
        return text(json.writerFor(DETAILS), details);
    }

    public Map<RuleField, String> details(String text) {
        return read(json.readerFor(DETAILS), text);
    }

    private static String text(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rules are plain JSON", e);
        }
    }

    private static <T> T read(ObjectReader reader, String text) {
        try {
            return reader.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored is what we wrote", e);
        }
    }
}
