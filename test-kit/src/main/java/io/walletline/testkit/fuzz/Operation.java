package io.walletline.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation of an OpenAPI document.
 *
 * @param path with its templates, {@code /tickets/{id}}
 * @param body schema of the request's body; null if it has none
 */
record Operation(
        String method,
        String path,
        List<Parameter> parameters,
        @Nullable String mediaType,
        @Nullable JsonNode body) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** @param in {@code path}, {@code query} or {@code header} */
    record Parameter(String name, String in, JsonNode schema) {}

    /** All operations of a document, in its order. */
    static List<Operation> of(JsonNode document) {
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(read(path.getKey(), method.getKey(), path.getValue(), method.getValue()));
                    }
                }));
        return operations;
    }

    static JsonNode document(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Operation read(String path, String method, JsonNode shared, JsonNode operation) {
        var parameters = new ArrayList<Parameter>();
        for (var owner : List.of(shared, operation)) {
            owner.path("parameters")
                    .forEach(each -> parameters.add(new Parameter(
                            each.path("name").asText(), each.path("in").asText(), each.path("schema"))));
        }
        var content = operation.path("requestBody").path("content").properties().stream()
                .findFirst();
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                content.map(Map.Entry::getKey).orElse(null),
                content.map(each -> each.getValue().path("schema")).orElse(null));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
