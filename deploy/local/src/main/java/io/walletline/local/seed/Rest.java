package io.walletline.local.seed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** PUTs that may be repeated: what is there is overwritten, with the revision that was read. */
final class Rest {

    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    void put(URI address, String token, Object body) {
        try {
            HttpRequest.Builder request = request(address, token)
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
            revision(address, token).ifPresent(etag -> request.header("If-Match", etag));
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        "PUT " + address + " was answered " + response.statusCode() + ": " + response.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PUT " + address + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<String> revision(URI address, String token) throws IOException, InterruptedException {
        HttpResponse<Void> response =
                http.send(request(address, token).GET().build(), HttpResponse.BodyHandlers.discarding());
        boolean readable = response.statusCode() != NOT_FOUND && response.statusCode() != METHOD_NOT_ALLOWED;
        return readable ? response.headers().firstValue("ETag") : Optional.empty();
    }

    private static HttpRequest.Builder request(URI address, String token) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
    }
}
