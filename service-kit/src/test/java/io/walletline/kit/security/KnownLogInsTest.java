package io.walletline.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.walletline.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class KnownLogInsTest {

    private static final Duration LIFE = Duration.ofSeconds(40);
    private static final String AGENT = "token of agent-1";
    private static final String FORGED = "forged";

    private final MovableClock clock = new MovableClock();
    private final Checks checks = new Checks();
    private final KnownLogIns logIns = new KnownLogIns(checks, clock);

    @Test
    void shouldCheckOnce_whenTheSameTokenComesAgain() {
        // When
        logIn(AGENT);
        var again = logIn(AGENT);

        // Then
        assertThat(checks.asked).containsExactly(AGENT);
        assertThat(again.getPrincipal().getName()).isEqualTo(AGENT);
        assertThat(again.getRoles()).containsExactly(Role.AGENT);
        assertThat(again.getCredentials()).as("the token itself").isEmpty();
        assertThat(again.getAttributes()).as("what the first request left").isEmpty();
    }

    @Test
    void shouldBeAskedFirst_whenAnotherProviderChecksSignatures() {
        // When
        var order = logIns.priority();

        // Then
        assertThat(order).isGreaterThan(checks.priority());
    }

    @Test
    void shouldKeepCallersApart_whenTheirTokensDiffer() {
        // When
        logIn(AGENT);
        var other = logIn("token of agent-2");

        // Then
        assertThat(other.getPrincipal().getName()).isEqualTo("token of agent-2");
    }

    @Test
    void shouldCheckAgain_whenTheTokenHasExpired() {
        // Given
        logIn(AGENT);

        // When
        clock.advance(LIFE);
        logIn(AGENT);

        // Then
        assertThat(checks.asked).containsExactly(AGENT, AGENT);
    }

    @Test
    void shouldCheckAgain_whenAMinuteHasPassed() {
        // Given
        checks.life = Duration.ofHours(1);
        logIn(AGENT);

        // When
        clock.advance(Duration.ofSeconds(29));
        logIn(AGENT);
        clock.advance(Duration.ofSeconds(2));
        logIn(AGENT);

        // Then
        assertThat(checks.asked).containsExactly(AGENT, AGENT);
    }

    @Test
    void shouldRememberNothing_whenTheTokenIsRefused() {
        // When
        var first = catchThrowable(() -> logIn(FORGED));
        var second = catchThrowable(() -> logIn(FORGED));

        // Then
        assertThat(first).isInstanceOf(AuthenticationFailedException.class);
        assertThat(second).isInstanceOf(AuthenticationFailedException.class);
        assertThat(checks.asked).containsExactly(FORGED, FORGED);
    }

    private SecurityIdentity logIn(String token) {
        var request = new TokenAuthenticationRequest(new AccessTokenCredential(token));
        return logIns.authenticate(request, blocking -> Uni.createFrom().item(blocking))
                .await()
                .indefinitely();
    }

    /** Stands where signatures are checked, and takes down what it is asked. */
    private final class Checks implements IdentityProvider<TokenAuthenticationRequest> {

        private final List<String> asked = new ArrayList<>();
        private Duration life = LIFE;

        @Override
        public Class<TokenAuthenticationRequest> getRequestType() {
            return TokenAuthenticationRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(
                TokenAuthenticationRequest request, AuthenticationRequestContext context) {
            var token = request.getToken().getToken();
            asked.add(token);
            if (token.equals(FORGED)) {
                return Uni.createFrom().failure(new AuthenticationFailedException());
            }
            var claims = new JwtClaims();
            claims.setSubject(token);
            claims.setExpirationTime(NumericDate.fromSeconds(expiry().getEpochSecond()));
            return Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder()
                            .setPrincipal(new OidcJwtCallerPrincipal(claims, request.getToken(), "sub"))
                            .addCredential(request.getToken())
                            .addRole(Role.AGENT)
                            .addAttribute("request", new Object())
                            .build());
        }

        private Instant expiry() {
            return clock.instant().plus(life);
        }
    }
}
