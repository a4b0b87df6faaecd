package io.walletline.notification.message;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.walletline.kit.idempotency.Idempotency;
import io.walletline.kit.rest.Page;
import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/messages")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class MessagesResource {

    private final MessageLog log;
    private final Idempotency idempotency;

    MessagesResource(MessageLog log, Idempotency idempotency) {
        this.log = log;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SERVICE, Role.ADMIN})
    public Response send(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull SendMessageRequest request) {
        return idempotency.once(key, request, () -> {
            var message = log.send(request);
            return Response.created(URI.create("/messages/" + message.messageId()))
                    .entity(message)
                    .build();
        });
    }

    @GET
    @RolesAllowed(Role.AGENT)
    public Page<MessageResponse> list(
            @QueryParam("customer") @Nullable String customer,
            @QueryParam("ticket") @Nullable UUID ticket,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return log.list(customer, ticket, cursor, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.AGENT)
    public MessageResponse find(UUID id) {
        return log.find(id);
    }
}
