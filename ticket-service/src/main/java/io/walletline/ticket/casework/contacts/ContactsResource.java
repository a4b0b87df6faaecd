package io.walletline.ticket.casework.contacts;

import io.walletline.kit.idempotency.Idempotency;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.cases.tickets.TicketViews;
import io.walletline.ticket.kernel.Actor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contacts of a ticket over HTTP. */
@Path("/tickets/{id}/contacts")
@Produces(MediaType.APPLICATION_JSON)
class ContactsResource {

    private final ContactDesk desk;
    private final TicketViews views;
    private final Idempotency idempotency;
    private final Caller caller;

    ContactsResource(ContactDesk desk, TicketViews views, Idempotency idempotency, Caller caller) {
        this.desk = desk;
        this.views = views;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CUSTOMER, Role.AGENT})
    public Response request(
            UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ContactRequest request) {
        return idempotency.once(key, request, () -> {
            var contact = desk.request(views.visible(id), request.channel(), Purpose.HELP, Actor.of(caller));
            return Response.status(Response.Status.CREATED).entity(contact).build();
        });
    }

    @GET
    @RolesAllowed({Role.CUSTOMER, Role.AGENT, Role.SUPERVISOR})
    public List<ContactResponse> list(UUID id) {
        return desk.of(views.visible(id).id());
    }

    /** Takes a contact back: nobody is asked any more. */
    @DELETE
    @Path("/{contactId}")
    @RolesAllowed({Role.CUSTOMER, Role.AGENT, Role.SUPERVISOR})
    public void withdraw(UUID id, UUID contactId) {
        desk.withdraw(views.visible(id).id(), contactId, Actor.of(caller));
    }
}
