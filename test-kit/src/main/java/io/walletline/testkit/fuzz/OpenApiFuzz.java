package io.walletline.testkit.fuzz;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Sends what a service's OpenAPI document allows, mutated, and looks for answers that no request may get: a 5xx, none at all,
 * an error that is no problem document, an answer without the headers that every answer has. Seeded: the same requests each
 * time; {@code -Dwalletline.fuzz.seed} and {@code -Dwalletline.fuzz.mutations} (of each operation) ask for others.
 */
public final class OpenApiFuzz {

    private static final int MOST_SHOWN = 60;

    /** So many mutations for one request as it should be; those go first and create what the mutations find. */
    private static final int VALID_OF = 10;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final Random random;
    private final Values values;
    private final Mutations mutations;
    private final List<String> failures = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    private OpenApiFuzz(URI address, JsonNode document, long seed) {
        this.address = address;
        this.random = new Random(seed);
        this.values = new Values(document, random);
        this.mutations = new Mutations(random);
    }

    /**
     * Sends as many mutations of each operation, the operations in turn, so that what one creates another finds.
     *
     * @param address of the running service
     * @param mutations of each operation
     * @return what went wrong, each with its request; empty if nothing did
     */
    public static List<String> failuresOf(URI address, int mutations) {
        var document = Operation.document(Path.of("target", "openapi", "openapi.json"));
        var fuzz = new OpenApiFuzz(address, document, Long.getLong("walletline.fuzz.seed", 16));
        return fuzz.run(Operation.of(document), Integer.getInteger("walletline.fuzz.mutations", mutations));
    }

    private List<String> run(List<Operation> operations, int rounds) {
        for (int round = 0; round < rounds / VALID_OF; round++) {
            for (var operation : operations) {
                send(operation, valid(operation));
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (var operation : operations) {
                send(operation, mutations.mutated(valid(operation)));
            }
        }
        report(operations.size());
        return failures;
    }

    private Request valid(Operation operation) {
        var path = operation.path();
        var query = new ArrayList<String>();
        var headers = new LinkedHashMap<String, String>();
        for (var parameter : operation.parameters()) {
            var value = URLEncoder.encode(values.parameter(parameter.schema()), StandardCharsets.UTF_8);
            switch (parameter.in()) {
                case "path" -> path = path.replace("{" + parameter.name() + "}", value.isEmpty() ? "x" : value);
                case "query" -> query.add(parameter.name() + "=" + value);
                case "header" -> {
                    if (!parameter.name().equals("Content-Length")) {
                        headers.put(parameter.name(), header(parameter.name(), value));
                    }
                }
                default -> throw new IllegalStateException("a parameter in " + parameter.in());
            }
        }
        var body = operation.body();
        if (body != null) {
            headers.put("Content-Type", String.valueOf(operation.mediaType()));
        }
        return new Request(
                operation.method(),
                path.replaceAll("[{}]", "") + (query.isEmpty() ? "" : "?" + String.join("&", query)),
                headers,
                body == null ? "" : body(operation, body));
    }

    private String header(String name, String value) {
        return name.startsWith("If-") ? "\"" + random.nextInt(4) + "\"" : value;
    }

    private String body(Operation operation, JsonNode schema) {
        var value = values.of(schema);
        var isForm = String.valueOf(operation.mediaType()).contains("urlencoded");
        return isForm
                ? value.properties().stream()
                        .map(field -> field.getKey() + "="
                                + URLEncoder.encode(field.getValue().asText(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))
                : value.toString();
    }

    private void send(Operation operation, Request request) {
        var answer = Answer.to(request, address.getHost(), address.getPort());
        statuses.merge(answer.status(), 1, Integer::sum);
        var wrong = isBareRefusal(request, answer) ? "" : wrongWith(answer);
        if (!wrong.isEmpty()) {
            failures.add(operation + ": " + wrong + "\n    " + request.method() + " " + request.target() + " "
                    + request.headers() + " " + shortened(request.body()) + "\n    " + answer.status() + " "
                    + shortened(answer.body()));
        } else if (answer.status() < 300) {
            parsed(answer).ifPresent(values::remember);
        }
    }

    /** What is no address at all is refused by the platform's server, in front of everything of ours. */
    private static boolean isBareRefusal(Request request, Answer answer) {
        try {
            return answer.status() == 400 && new URI(request.target()).isOpaque();
        } catch (URISyntaxException e) {
            return answer.status() == 400;
        }
    }

    private static String wrongWith(Answer answer) {
        if (answer.status() <= 0) {
            return answer.status() == 0 ? "closed without an answer" : "no answer in time";
        }
        if (answer.status() >= 500) {
            return "a server's error";
        }
        var type = answer.headers().getOrDefault("content-type", "");
        if (answer.status() >= 400 && !type.startsWith("application/problem+json") && !type.startsWith("text/html")) {
            return "an error that is no problem document";
        }
        return "nosniff".equals(answer.headers().get("x-content-type-options")) ? "" : "no nosniff";
    }

    private static Optional<JsonNode> parsed(Answer answer) {
        try {
            return Optional.ofNullable(JSON.readTree(answer.body()));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static String shortened(String text) {
        return text.length() > 600 ? text.substring(0, 600) + "…" : text;
    }

    private void report(int operations) {
        var requests = statuses.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf(
                "fuzz: %d requests to %d operations, %d wrong, by status %s%n",
                requests, operations, failures.size(), statuses);
        try {
            Files.writeString(Path.of("target", "fuzz.txt"), String.join("\n", failures));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (failures.size() > MOST_SHOWN) {
            failures.subList(MOST_SHOWN, failures.size()).clear();
        }
    }
}
