package io.walletline.notification.code.attempt;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.walletline.kit.limits.Limit;
import io.walletline.kit.limits.RateLimits;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.UUID;

@Path("/one-time-codes/{verificationId}/attempts")
@Produces(MediaType.APPLICATION_JSON)
class OneTimeCodesResource {

    private static final Limit BY_CALLER = new Limit("code-attempts-by-caller", 100, Duration.ofHours(1));

    private final AttemptDesk desk;
    private final RateLimits limits;
    private final Caller caller;

    OneTimeCodesResource(AttemptDesk desk, RateLimits limits, Caller caller) {
        this.desk = desk;
        this.limits = limits;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.AGENT, Role.CUSTOMER})
    @RunOnVirtualThread
    public AttemptResponse attempt(UUID verificationId, @Valid @NotNull AttemptRequest request) {
        limits.attempt(BY_CALLER, caller.id());
        return AttemptResponse.of(desk.attempt(verificationId, request.code(), Attempter.of(caller)));
    }
}
