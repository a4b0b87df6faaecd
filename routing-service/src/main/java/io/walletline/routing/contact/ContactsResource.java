package io.walletline.routing.contact;

import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

@Path("/contacts")
class ContactsResource {
    private final ContactDesk desk;
    private final WrapUpDesk wrapUps;
    private final Caller caller;

    ContactsResource(ContactDesk desk, WrapUpDesk wrapUps, Caller caller) {
        this.desk = desk;
        this.wrapUps = wrapUps;
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
}
