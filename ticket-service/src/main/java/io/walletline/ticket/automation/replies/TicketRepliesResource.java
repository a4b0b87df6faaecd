package io.walletline.ticket.automation.replies;

import io.walletline.kit.idempotency.Idempotency;
import io.walletline.kit.redaction.WriterWarnings;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.kernel.Actor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Canned replies on a ticket over HTTP. */
@Path("/tickets/{id}/replies")
@Produces(MediaType.APPLICATION_JSON)
class TicketRepliesResource {

    private final ReplyDesk desk;
    private final Idempotency idempotency;
    private final WriterWarnings warnings;
    private final Caller caller;

    TicketRepliesResource(ReplyDesk desk, Idempotency idempotency, WriterWarnings warnings, Caller caller) {
        this.desk = desk;
        this.idempotency = idempotency;
        this.warnings = warnings;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.AGENT)
    public Response send(
            UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid FillRequest request) {
        return idempotency.once(
                key,
                request,
                () -> Response.status(Response.Status.CREATED)
                        .entity(SentReply.of(
                                desk.send(id, request.reply(), request.given(), request.otherwise(), Actor.of(caller)),
                                warnings.orNull()))
                        .build());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/preview")
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    public ReplyDesk.Filled preview(UUID id, @NotNull @Valid FillRequest request) {
        return desk.preview(id, request.reply(), request.given());
    }
}
