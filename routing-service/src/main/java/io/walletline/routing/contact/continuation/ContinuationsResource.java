package io.walletline.routing.contact.continuation;

import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.routing.contact.progress.ContactView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Continuing a contact over HTTP. */
@Path("/contacts/{id}/continue")
@Tag(ref = "Contacts Resource")
@Produces(MediaType.APPLICATION_JSON)
class ContinuationsResource {

    private final Continuations continuations;
    private final ContactView contacts;
    private final Caller caller;

    ContinuationsResource(Continuations continuations, ContactView contacts, Caller caller) {
        this.continuations = continuations;
        this.contacts = contacts;
        this.caller = caller;
    }

    /** The customer has left and goes on by another channel; 201 with the new contact, 200 if that is so already. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CUSTOMER, Role.SERVICE, Role.PHONE_SYSTEM})
    public Response continueBy(UUID id, @NotNull @Valid ContinueRequest request) {
        if (caller.isOnlyCustomer()) {
            contacts.checkOwn(id, caller.id());
        }
        var continued = continuations.continueBy(id, request.channel());
        return Response.status(continued.created() ? 201 : 200)
                .entity(contacts.waitOf(continued.contactId()))
                .build();
    }
}
