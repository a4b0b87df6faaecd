package io.walletline.notification.code.lock;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/customers/{ref}/code-lock/lifting")
@Produces(MediaType.APPLICATION_JSON)
class CodeLockResource {

    private final CodeLock lock;
    private final Caller caller;

    CodeLockResource(CodeLock lock, Caller caller) {
        this.lock = lock;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.SUPERVISOR)
    @RunOnVirtualThread
    public CodeLockLifted lift(@Size(max = 64) String ref, @Valid @NotNull LiftRequest request) {
        return lock.lift(ref, caller.id(), request.reason());
    }
}
