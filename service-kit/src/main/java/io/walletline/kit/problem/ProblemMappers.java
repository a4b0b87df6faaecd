package io.walletline.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one table from exceptions to problem documents. A 5xx never carries an exception's message. */
class ProblemMappers {

    private static final String DECODERS = "org.jboss.resteasy.reactive.common.util.";
    private static final int DECODER_DEPTH = 4;

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return ProblemDocument.of(problem);
    }

    @ServerExceptionMapper({MismatchedInputException.class, JsonMappingException.class})
    Response mismatched(JsonMappingException error) {
        var field = pathOf(error);
        return error instanceof UnrecognizedPropertyException
                ? ProblemDocument.of(400, "unknown-field", "Unknown field", "The field is not known here.", field)
                : ProblemDocument.of(400, "malformed-body", "Malformed body", "The field has the wrong type.", field);
    }

    @ServerExceptionMapper
    Response unparsable(JacksonException error) {
        return ProblemDocument.of(400, "malformed-body", "Malformed body", "The body is not well-formed JSON.");
    }

    @ServerExceptionMapper
    Response invalidRequest(ResteasyReactiveViolationException error) {
        return invalid(error);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException error) {
        var violations = error.getConstraintViolations().stream()
                .map(ProblemMappers::violation)
                .sorted(Comparator.comparing(v -> v.get("field")))
                .toList();
        return ProblemDocument.of(
                400,
                "invalid-request",
                "Invalid request",
                "Some fields break their rules.",
                Map.of("violations", violations));
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException error) {
        return ProblemDocument.of(
                412, "stale-revision", "Stale revision", "Somebody else changed it meanwhile: read it again.");
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(SecurityException error) {
        var response = ProblemDocument.of(
                401, "unauthenticated", "Unauthenticated", "A valid bearer token is needed for this call.");
        response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return response;
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException error) {
        return ProblemDocument.of(403, "forbidden", "Forbidden", "The caller's roles do not allow this call.");
    }

    @ServerExceptionMapper
    Response http(WebApplicationException error) {
        if (error.getResponse().hasEntity()) {
            return error.getResponse();
        }
        var status = error.getResponse().getStatusInfo();
        if (error.getCause() instanceof Problem problem) {
            return problem(problem);
        }
        if (error.getCause() instanceof JsonMappingException mapping) {
            return mismatched(mapping);
        }
        if (error.getCause() instanceof JacksonException unparsable) {
            return unparsable(unparsable);
        }
        var slug = status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        return ProblemDocument.of(
                status.getStatusCode(), slug, status.getReasonPhrase(), "The request cannot be served as it is.");
    }

    /** A form with a broken escape: the platform's decoders throw what any code may throw. */
    private static boolean isBrokenForm(Throwable error) {
        return error instanceof IllegalArgumentException
                && Arrays.stream(error.getStackTrace())
                        .limit(DECODER_DEPTH)
                        .anyMatch(frame -> frame.getClassName().startsWith(DECODERS));
    }

    @ServerExceptionMapper
    Response unexpected(Throwable error) {
        if (isBrokenForm(error)) {
            return ProblemDocument.of(
                    400, "malformed-body", "Malformed body", "The form is not percent-encoded UTF-8.");
        }
        if (RefusedValue.isBehind(error)) {
            Log.warnf("the database refuses a value of a request: %s", RefusedValue.stateOf(error));
            return ProblemDocument.of(
                    400,
                    "value-out-of-range",
                    "Value out of range",
                    "A value is longer or larger than what can be kept.");
        }
        Log.error("request failed unexpectedly", error);
        return ProblemDocument.of(
                500, "internal-error", "Internal error", "The call failed on our side; nothing was changed.");
    }

    private static Map<String, Object> pathOf(JsonMappingException error) {
        var names = error.getPath().stream()
                .map(reference -> reference.getFieldName() == null
                        ? String.valueOf(reference.getIndex())
                        : reference.getFieldName())
                .toList();
        return names.isEmpty() ? Map.of() : Map.of("field", String.join(".", names));
    }

    /** Field and rule, never the rejected value. */
    private static Map<String, String> violation(ConstraintViolation<?> violation) {
        var nodes = new ArrayList<String>();
        for (Path.Node node : violation.getPropertyPath()) {
            nodes.add(String.valueOf(node.getName()));
        }
        // The first two nodes name our Java method and its parameter, which mean nothing to a caller.
        List<String> field =
                nodes.size() > 2 ? nodes.subList(2, nodes.size()) : nodes.subList(nodes.size() - 1, nodes.size());
        return Map.of("field", String.join(".", field), "rule", violation.getMessage());
    }
}
