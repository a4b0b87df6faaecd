package io.walletline.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.walletline.local.Addresses;
import io.walletline.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The services' REST APIs as one person sees them. */
final class Rest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Addresses addresses;
    private final Supplier<String> token;

    Rest(Addresses addresses, Supplier<String> token) {
        this.addresses = addresses;
        this.token = token;
    }

    /** An answer with what a test looks at. */
    record Answer(int status, JsonNode body, @Nullable String etag) {}

    JsonNode get(Service service, String path) {
        return expect2xx("GET", path, send("GET", service, path, null, null));
    }

    Answer answer(Service service, String path) {
        return send("GET", service, path, null, null);
    }

    JsonNode post(Service service, String path, String body) {
        return expect2xx("POST", path, send("POST", service, path, body, null));
    }

    JsonNode put(Service service, String path, String body) {
        var current = send("GET", service, path, null, null);
        return expect2xx("PUT", path, send("PUT", service, path, body, current.etag()));
    }

    /** Reads the ETag, then changes with it. */
    JsonNode postWithRevision(Service service, String resource, String path, String body) {
        var etag = send("GET", service, resource, null, null).etag();
        return expect2xx("POST", path, send("POST", service, path, body, etag));
    }

    /** Whatever comes of it: for tidying up. */
    void sendLoosely(String method, Service service, String path, String body) {
        send(method, service, path, body, null);
    }

    Answer send(String method, Service service, String path, @Nullable String body, @Nullable String ifMatch) {
        var request = HttpRequest.newBuilder(
                        URI.create(addresses.of(service).toString().replaceAll("/$", "") + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .timeout(Duration.ofSeconds(30));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (!token.get().isEmpty()) {
            request.header("Authorization", "Bearer " + token.get());
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    parse(response.body()),
                    response.headers().firstValue("ETag").orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode expect2xx(String method, String path, Answer answer) {
        assertThat(answer.status())
                .as("%s %s answered %s", method, path, answer.body())
                .isBetween(200, 299);
        return answer.body();
    }

    private static JsonNode parse(String text) {
        try {
            return text.startsWith("{") || text.startsWith("[") ? JSON.readTree(text) : MissingNode.getInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }
}
