package io.walletline.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProblemMappersTest {

    private final ProblemMappers mappers = new ProblemMappers();
    private final ObjectMapper json = new ObjectMapper();

    record Item(@NotBlank String name, @Max(9) int count) {}

    record Order(@Valid List<@Valid Item> items) {}

    static class Orders {

        @SuppressWarnings("UnusedVariable")
        public void place(@Valid Order order, @Max(9) int limit) {}
    }

    private static final class OutOfStock extends Problem {

        OutOfStock() {
            super(409, "out-of-stock", "Out of stock", "Ask again later.");
            with("retryAfterSeconds", 30);
            with("left", 0);
        }
    }

    @Test
    void shouldTellTypeTitleStatusDetailAndMembers_whenAProblemIsThrown() {
        // When
        var answer = mappers.problem(new OutOfStock());

        // Then
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getMediaType()).hasToString("application/problem+json");
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("30");
        assertThat(document(answer))
                .containsExactly(
                        Map.entry("type", "https://walletline.io/problems/out-of-stock"),
                        Map.entry("title", "Out of stock"),
                        Map.entry("status", 409),
                        Map.entry("detail", "Ask again later."),
                        Map.entry("retryAfterSeconds", 30),
                        Map.entry("left", 0));
    }

    @Test
    void shouldNameTheField_whenItIsNotKnown() {
        // When
        var answer = mappers.mismatched(unreadable("{\"items\":[{\"name\":\"a\",\"colour\":\"secret\"}]}"));

        // Then
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(document(answer))
                .containsEntry("type", "https://walletline.io/problems/unknown-field")
                .containsEntry("field", "items.0.colour");
        assertThat(document(answer).toString()).doesNotContain("secret");
    }

    @Test
    void shouldNameTheFieldAndNotItsValue_whenItHasAnotherType() {
        // When
        var answer = mappers.mismatched(unreadable("{\"items\":[{\"name\":\"a\",\"count\":\"secret\"}]}"));

        // Then
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(document(answer))
                .containsEntry("type", "https://walletline.io/problems/malformed-body")
                .containsEntry("field", "items.0.count");
        assertThat(document(answer).toString()).doesNotContain("secret");
    }

    @Test
    void shouldNameNoField_whenTheWholeBodyHasAnotherType() {
        // When
        var answer = mappers.mismatched(unreadable("[]"));

        // Then
        assertThat(document(answer))
                .containsEntry("type", "https://walletline.io/problems/malformed-body")
                .doesNotContainKey("field");
    }

    @Test
    void shouldBe400_whenTheBodyIsNotJson() {
        // When
        var answer = mappers.unparsable(new JsonParseException("unexpected 'secret'"));

        // Then
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(document(answer)).containsEntry("type", "https://walletline.io/problems/malformed-body");
        assertThat(document(answer).toString()).doesNotContain("secret");
    }

    @Test
    void shouldNameFieldsAndRulesInOrder_whenARequestBreaksItsRules() throws Exception {
        // Given
        var order = new Order(List.of(new Item("", 3), new Item("secret", 77)));

        // When
        var answer = mappers.invalid(new ConstraintViolationException(violations(order, 1)));

        // Then
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(document(answer))
                .containsEntry("type", "https://walletline.io/problems/invalid-request")
                .containsEntry(
                        "violations",
                        List.of(
                                Map.of("field", "items.count", "rule", "must be less than or equal to 9"),
                                Map.of("field", "items.name", "rule", "must not be blank")));
        assertThat(document(answer).toString()).doesNotContain("secret").doesNotContain("77");
    }

    @Test
    void shouldNameTheParameter_whenOneBreaksItsRule() throws Exception {
        // When
        var answer = mappers.invalidRequest(
                new ResteasyReactiveViolationException("invalid", violations(new Order(List.of()), 10)));

        // Then
        assertThat(document(answer).toString()).contains("field=").contains("rule=must be less");
    }

    @Test
    void shouldBe412_whenSomebodyElseWasFaster() {
        // When
        var answer = mappers.stale(new OptimisticLockException("row of secret"));

        // Then
        assertThat(answer.getStatus()).isEqualTo(412);
        assertThat(document(answer)).containsEntry("type", "https://walletline.io/problems/stale-revision");
        assertThat(document(answer).toString()).doesNotContain("secret");
    }

    @Test
    void shouldBe401AndAskForABearerToken_whenNobodyIsSignedIn() {
        // When
        var answers = List.of(
                mappers.unauthenticated(new UnauthorizedException()),
                mappers.unauthenticated(new AuthenticationFailedException()));

        // Then
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.getStatus()).isEqualTo(401);
            assertThat(answer.getHeaderString("WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(document(answer)).containsEntry("type", "https://walletline.io/problems/unauthenticated");
        });
    }

    @Test
    void shouldBe403_whenTheRolesDoNotAllowIt() {
        // When
        var answer = mappers.forbidden(new ForbiddenException());

        // Then
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(document(answer)).containsEntry("type", "https://walletline.io/problems/forbidden");
    }

    @Test
    void shouldKeepTheAnswer_whenItHasABodyOfItsOwn() {
        // Given
        var own = Response.status(418).entity("tea").build();

        // When
        var answer = mappers.http(new WebApplicationException(own));

        // Then
        assertThat(answer).isSameAs(own);
    }

    @Test
    void shouldNameItAfterTheStatus_whenTheFrameworkRefuses() {
        // When
        var missing = mappers.http(new NotFoundException());
        var media = mappers.http(new ClientErrorException(415));

        // Then
        assertThat(missing.getStatus()).isEqualTo(404);
        assertThat(document(missing))
                .containsEntry("type", "https://walletline.io/problems/not-found")
                .containsEntry("title", "Not Found");
        assertThat(document(media)).containsEntry("type", "https://walletline.io/problems/unsupported-media-type");
    }

    @Test
    void shouldLookBehindIt_whenTheFrameworkRefusesBecauseOfJson() {
        // When
        var mapping = mappers.http(new BadRequestException(unreadable("{\"items\":[{\"count\":\"x\"}]}")));
        var parsing = mappers.http(new BadRequestException(new JsonParseException("broken")));

        // Then
        assertThat(document(mapping)).containsEntry("field", "items.0.count");
        assertThat(document(parsing)).containsEntry("detail", "The body is not well-formed JSON.");
    }

    @Test
    void shouldTellNothingOfTheCause_whenItIsUnexpected() {
        // When
        var answer = mappers.unexpected(new IllegalStateException("password is secret"));

        // Then
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(document(answer)).containsEntry("type", "https://walletline.io/problems/internal-error");
        assertThat(document(answer).toString()).doesNotContain("secret");
    }

    private JsonMappingException unreadable(String body) {
        return catchThrowableOfType(JsonMappingException.class, () -> read(body));
    }

    private void read(String body) throws JacksonException {
        json.readValue(body, Order.class);
    }

    private static Set<ConstraintViolation<Orders>> violations(Order order, int limit) throws Exception {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator()
                    .forExecutables()
                    .validateParameters(
                            new Orders(),
                            Orders.class.getMethod("place", Order.class, int.class),
                            new Object[] {order, limit});
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> document(Response answer) {
        return (Map<String, Object>) answer.getEntity();
    }
}
