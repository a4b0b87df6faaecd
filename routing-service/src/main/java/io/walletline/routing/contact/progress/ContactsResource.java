package io.walletline.routing.contact.progress;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Contacts over HTTP. */
@Path("/contacts")
@Produces(MediaType.APPLICATION_JSON)
class ContactsResource {

    private final ContactView contacts;
    private final WrapUpDesk wrapUps;
    private final WaitStream waits;
    private final Caller caller;

    ContactsResource(ContactView contacts, WrapUpDesk wrapUps, WaitStream waits, Caller caller) {
        this.contacts = contacts;
        this.wrapUps = wrapUps;
        this.waits = waits;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.AGENT, Role.SERVICE, Role.PHONE_SYSTEM})
    public RoutedContactResponse read(UUID id) {
        return contacts.read(id);
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed(Role.AGENT)
    public RoutedContactResponse end(UUID id) {
        wrapUps.endedByAgent(id, caller.id());
        return contacts.read(id);
    }

    /** The wait as it changes, at most once a second, until it is over. */
    @GET
    @Path("/{id}/stream")
    @RolesAllowed({Role.CUSTOMER, Role.AGENT, Role.SERVICE, Role.PHONE_SYSTEM})
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking // a stream would start on the event loop, and whether the contact is known is a question to the database
    public Multi<WaitResponse> stream(UUID id) {
        checkOwn(id);
        contacts.waitOf(id);
        return waits.of(id);
    }

    private void checkOwn(UUID id) {
        if (caller.isOnlyCustomer()) {
            contacts.checkOwn(id, caller.id());
        }
    }
}
