package io.walletline.routing.callback;

import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/callbacks/{contactId}")
@Produces(MediaType.APPLICATION_JSON)
class CallbacksResource {

    private final CallbackDesk desk;
    private final Caller caller;

    CallbacksResource(CallbackDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.CUSTOMER, Role.SERVICE, Role.PHONE_SYSTEM, Role.AGENT})
    public CallbackResponse read(UUID contactId) {
        checkOwn(contactId);
        return desk.read(contactId);
    }

    @DELETE
    @RolesAllowed({Role.CUSTOMER, Role.SERVICE, Role.PHONE_SYSTEM, Role.AGENT})
    public void cancel(UUID contactId) {
        checkOwn(contactId);
        desk.cancel(contactId);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/attempts")
    @RolesAllowed({Role.SERVICE, Role.PHONE_SYSTEM})
    public CallbackResponse report(UUID contactId, @NotNull @Valid AttemptReport report) {
        return desk.report(contactId, report);
    }

    /** The shortest report: the customer is there. */
    @POST
    @Path("/answered")
    @RolesAllowed({Role.SERVICE, Role.PHONE_SYSTEM})
    public CallbackResponse answered(UUID contactId, @QueryParam("attempt") @Min(1) @Nullable Integer attempt) {
        return desk.report(contactId, new AttemptReport(AttemptReport.Outcome.ANSWERED, attempt));
    }

    private void checkOwn(UUID contactId) {
        if (caller.isOnlyCustomer()) {
            desk.checkOwn(contactId, caller.id());
        }
    }
}
