package io.walletline.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.kit.privacy.Sealer;
import io.walletline.kit.problem.Problem;
import io.walletline.kit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a creating call once per {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header): the key's row is
 * written in the transaction of the effect itself, so that a crash leaves either both or neither.
 */
@ApplicationScoped
public class Idempotency {

    private static final int MAX_KEY_LENGTH = 255;

    private final IdempotencyKeys keys;
    private final ObjectMapper json;
    private final Sealer sealer;
    private final Caller caller;
    private final UriInfo uri;
    private final Clock clock;

    Idempotency(IdempotencyKeys keys, ObjectMapper json, Sealer sealer, Caller caller, UriInfo uri, Clock clock) {
        this.keys = keys;
        this.sealer = sealer;
        this.json = json;
        this.caller = caller;
        this.uri = uri;
        this.clock = clock;
    }

    /**
     * The answer of the action, or the first answer again.
     *
     * @param key the Idempotency-Key header; without one the action just runs
     * @param request the body of the call; the same key with another body is refused
     * @throws Problem 400 for a key that is too long, 409 while the first call is in flight, 422 for a key used otherwise
     */
    @Transactional
    public Response once(@Nullable String key, Object request, Supplier<Response> action) {
        if (key == null) {
            return action.get();
        }
        if (key.isBlank() || key.length() > MAX_KEY_LENGTH) {
            throw new BadKey();
        }
        var scope = caller.id() + " " + uri.getPath();
        var taken = keys.take(scope, key);
        if (!taken.mine()) {
            throw new InFlight();
        }
        var fingerprint = fingerprint(request);
        var first = taken.first();
        if (first != null) {
            if (!Arrays.equals(first.fingerprint(), fingerprint)) {
                throw new KeyReused();
            }
            return first.replay();
        }
        var response = action.get();
        keys.store(scope, key, StoredAnswer.of(fingerprint, response, this::write), clock.instant());
        return response;
    }

    /** The keyed hash of the request: with a plain one, a reader of the table could find out a short typed secret by trying. */
    private byte[] fingerprint(Object request) {
        return sealer.blindIndex(write(request));
    }

    /**
     * Forgets first answers of calls whose path contains one of these ids, because the answers may repeat erased texts.
     *
     * @param collection first part of the path, for example {@code tickets}
     */
    @Transactional
    public void forget(String collection, Collection<UUID> ids) {
        keys.forget(collection, ids);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("request and response records are plain JSON", e);
        }
    }

    /** An answer as it is stored for a replay. */
    @SuppressWarnings("ArrayRecordComponent") // compared with Arrays.equals above, never by the record
    record StoredAnswer(
            byte[] fingerprint,
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String body) {

        static StoredAnswer of(byte[] fingerprint, Response response, Function<Object, String> write) {
            return new StoredAnswer(
                    fingerprint,
                    response.getStatus(),
                    response.getHeaderString(HttpHeaders.LOCATION),
                    response.getHeaderString(HttpHeaders.ETAG),
                    response.hasEntity() ? write.apply(response.getEntity()) : null);
        }

        Response replay() {
            var response = Response.status(status).header("Idempotency-Replay", true);
            if (location != null) {
                response.header(HttpHeaders.LOCATION, location);
            }
            if (etag != null) {
                response.header(HttpHeaders.ETAG, etag);
            }
            if (body != null) {
                response.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
            }
            return response.build();
        }
    }

    private static final class BadKey extends Problem {
        BadKey() {
            super(400, "bad-idempotency-key", "Bad idempotency key", "An Idempotency-Key has 1 to 255 characters.");
        }
    }

    private static final class InFlight extends Problem {
        InFlight() {
            super(409, "idempotency-in-flight", "Still in flight", "The first call with this key is still running.");
            with("retryAfterSeconds", 1);
        }
    }

    private static final class KeyReused extends Problem {
        KeyReused() {
            super(422, "idempotency-key-reused", "Key reused", "This Idempotency-Key was used for another request.");
        }
    }
}
