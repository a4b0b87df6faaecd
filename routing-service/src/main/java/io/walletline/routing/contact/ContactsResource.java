package io.walletline.routing.contact;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestStreamElementType;

@Path("/contacts")
class ContactsResource {
    private final ContactDesk desk;
    private final WrapUpDesk wrapUps;
    private final Continuations continuations;
    private final WaitStream waits;
    private final Caller caller;

    ContactsResource(
            ContactDesk desk, WrapUpDesk wrapUps, Continuations continuations, WaitStream waits, Caller caller) {
        this.desk = desk;
        this.wrapUps = wrapUps;
        this.continuations = continuations;
        this.waits = waits;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.AGENT, Role.SERVICE, Role.PHONE_SYSTEM})
    public ContactResponse read(@PathParam("id") UUID id) {
        return desk.read(id);
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed(Role.AGENT)
    public ContactResponse end(@PathParam("id") UUID id) {
        wrapUps.endedByAgent(id, caller.id());
        return desk.read(id);
    }

    /** The wait as it changes, at most once a second, until it is over. */
    @GET
    @Path("/{id}/stream")
    @RolesAllowed({Role.CUSTOMER, Role.AGENT, Role.SERVICE, Role.PHONE_SYSTEM})
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking // a stream would start on the event loop, and whether the contact is known is a question to the database
    public Multi<WaitResponse> stream(@PathParam("id") UUID id) {
        checkOwn(id);
        desk.waitOf(id);
        return waits.of(id);
    }

    /** The customer has left and goes on by another channel; 201 with the new contact, 200 if that is so already. */
    @POST
    @Path("/{id}/continue")
    @RolesAllowed({Role.CUSTOMER, Role.SERVICE, Role.PHONE_SYSTEM})
    public Response continueBy(@PathParam("id") UUID id, @NotNull @Valid ContinueRequest request) {
        checkOwn(id);
        Continuations.Continued continued = continuations.continueBy(id, request.channel());
        return Response.status(continued.created() ? 201 : 200)
                .entity(desk.waitOf(continued.contactId()))
                .build();
    }

    private void checkOwn(UUID id) {
        if (caller.isOnlyCustomer()) {
            desk.checkOwn(id, caller.id());
        }
    }
}
