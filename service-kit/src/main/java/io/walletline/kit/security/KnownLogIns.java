package io.walletline.kit.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Caches for half a minute the identity behind a token: a page sends the same token several times a second, and checking its
 * signature is expensive. An expired token is never answered from the cache. A withdrawn signing key is noticed within a
 * minute, see {@link SigningKeys}.
 */
@ApplicationScoped
class KnownLogIns implements IdentityProvider<TokenAuthenticationRequest> {

    private static final Duration KEEP = Duration.ofSeconds(30);
    private static final int MOST = 10_000;

    private final IdentityProvider<TokenAuthenticationRequest> provider;
    private final Clock clock;
    private final Cache<String, LogIn> known;

    @Inject
    KnownLogIns(OidcIdentityProvider provider, Clock clock) {
        this((IdentityProvider<TokenAuthenticationRequest>) provider, clock);
    }

    /** @param provider checks the signatures of tokens that are not known */
    KnownLogIns(IdentityProvider<TokenAuthenticationRequest> provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEEP)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    private record LogIn(SecurityIdentity identity, Instant expires) {}

    @Override
    public int priority() {
        return 1 + provider.priority(); // the highest is asked first
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        var token = request.getToken().getToken();
        var logIn = known.getIfPresent(token);
        if (logIn != null && clock.instant().isBefore(logIn.expires())) {
            return Uni.createFrom().item(logIn.identity());
        }
        return provider.authenticate(request, context).onItem().invoke(identity -> remember(token, identity));
    }

    private void remember(String token, @Nullable SecurityIdentity identity) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken jwt) {
            known.put(token, new LogIn(bare(identity), Instant.ofEpochSecond(jwt.getExpirationTime())));
        }
    }

    /** Without the first request, which the provider leaves in it. */
    private static SecurityIdentity bare(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .build();
    }
}
