package io.walletline.kit.security;

import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.logging.Log;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reads the identity provider's signing keys every 20 seconds, so that a withdrawn key is trusted, with {@link KnownLogIns},
 * at most a minute longer, and a new one is known without waiting for a token that needs it. The platform alone would keep a
 * withdrawn key until a token with an unknown one comes.
 */
@ApplicationScoped
@UnlessBuildProfile("test") // tests log in without an identity provider
class SigningKeys {

    /** Any text that is no token: only the reading that goes before its check is wanted. */
    private static final String NO_TOKEN = "none";

    private final TenantConfigBean tenants;

    SigningKeys(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    @Scheduled(every = "20s", delayed = "20s")
    void refresh() {
        var provider = tenants.getDefaultTenant().provider();
        if (provider == null) {
            return; // not reached yet: the keys are read when it is
        }
        provider.refreshJwksAndVerifyJwtToken(NO_TOKEN, false, false, null)
                .subscribe()
                .with(
                        verified -> {},
                        refused -> Log.debugf(
                                "signing keys read: %s", refused.getClass().getSimpleName()));
    }
}
