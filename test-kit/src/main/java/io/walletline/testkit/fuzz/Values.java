package io.walletline.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Plausible values of schemas. Texts that earlier answers held are used again, so that requests reach what exists. */
final class Values {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final int MOST_KNOWN = 400;

    private final JsonNode document;
    private final Random random;
    private final List<String> ids = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    Values(JsonNode document, Random random) {
        this.document = document;
        this.random = random;
    }

    /** Keeps the ids and names of an answer. */
    void remember(JsonNode answer) {
        answer.properties().forEach(field -> {
            if (field.getValue().isTextual()) {
                remember(field.getKey(), field.getValue().asText());
            }
        });
        answer.forEach(this::remember);
    }

    private void remember(String field, String text) {
        var known = isId(text) ? ids : field.matches("name|id|.*Ref|queue|kind|key") ? names : null;
        if (known != null && !known.contains(text) && text.length() <= 64) {
            known.add(text);
            if (known.size() > MOST_KNOWN) {
                known.remove(random.nextInt(known.size()));
            }
        }
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode given, int depth) {
        var schema = resolved(given);
        for (var choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(choice) && !schema.path(choice).isEmpty()) {
                return of(
                        schema.path(choice)
                                .get(random.nextInt(schema.path(choice).size())),
                        depth);
            }
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> JSON.numberNode(integer(schema));
            case "number" -> JSON.numberNode(random.nextDouble() * 100);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.textNode(text(schema));
        };
    }

    private JsonNode resolved(JsonNode schema) {
        var at = schema;
        while (at.has("$ref")) {
            at = document.at(at.path("$ref").asText().substring(1));
        }
        return at;
    }

    /** OpenAPI 3.1 allows several types; null among them. */
    private static String type(JsonNode schema) {
        var type = schema.path("type");
        if (!type.isArray()) {
            return type.asText(schema.has("properties") ? "object" : "string");
        }
        for (var each : type) {
            if (!each.asText().equals("null")) {
                return each.asText();
            }
        }
        return "string";
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        var required = new ArrayList<String>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || depth < DEEPEST && random.nextInt(3) > 0) {
                object.set(property.getKey(), of(property.getValue(), depth + 1));
            }
        });
        if (schema.path("additionalProperties").isObject() && depth < DEEPEST) {
            object.set("key-" + random.nextInt(5), of(schema.path("additionalProperties"), depth + 1));
        }
        return object;
    }

    private JsonNode array(JsonNode schema, int depth) {
        var array = JSON.arrayNode();
        var size = Math.max(schema.path("minItems").asInt(0), depth < DEEPEST ? random.nextInt(3) : 0);
        for (int i = 0; i < size; i++) {
            array.add(of(schema.path("items"), depth + 1));
        }
        return array;
    }

    private long integer(JsonNode schema) {
        var least = schema.path("minimum").asLong(0);
        var most = Math.min(schema.path("maximum").asLong(least + 100), least + 1_000);
        return most <= least ? least : least + (long) (random.nextDouble() * (most - least));
    }

    private String text(JsonNode schema) {
        var format = schema.path("format").asText();
        var pattern = schema.path("pattern").asText();
        if (format.equals("uuid") || pattern.contains("a-fA-F0-9]{8}-")) {
            return !ids.isEmpty() && random.nextInt(5) > 0 ? ids.get(random.nextInt(ids.size())) : anId();
        }
        return switch (format) {
            case "date-time" ->
                Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000))
                        .toString();
            case "date" -> "2026-11-%02d".formatted(1 + random.nextInt(28));
            case "duration" -> "PT" + (1 + random.nextInt(5000)) + "S";
            case "local-time", "time" -> "%02d:00".formatted(random.nextInt(24));
            case "uri" -> "https://wallet.example/" + random.nextInt(9);
            default -> word(schema, pattern);
        };
    }

    private String anId() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String word(JsonNode schema, String pattern) {
        if (pattern.matches("[a-z|-]+")) {
            var words = pattern.split("\\|");
            return words[random.nextInt(words.length)];
        }
        if (pattern.equals("[A-Z]{3}")) {
            return "CNY";
        }
        if (pattern.equals("[0-9]{6}")) {
            return "%06d".formatted(random.nextInt(1_000_000));
        }
        if (!names.isEmpty() && random.nextBoolean()) {
            return names.get(random.nextInt(names.size()));
        }
        var length = Math.max(1, schema.path("minLength").asInt(1));
        return "word-%d".formatted(random.nextInt(30)) + "x".repeat(Math.max(0, length - 6));
    }

    /** A path or query value of the schema, as text. */
    String parameter(JsonNode schema) {
        var value = of(schema);
        return value.isArray() ? value.path(0).asText() : value.asText();
    }
}
