package io.walletline.notification.address;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/customers/{ref}/addresses")
@Produces(MediaType.APPLICATION_JSON)
class AddressesResource {

    private final AddressBook addressBook;

    AddressesResource(AddressBook addressBook) {
        this.addressBook = addressBook;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SERVICE, Role.ADMIN})
    @RunOnVirtualThread
    public Response enter(@Size(max = 64) String ref, @Valid @NotNull AddressRequest request) {
        var entry = addressBook.enter(ref, request.phoneNumber(), request.region(), request.language());
        return Response.status(entry.added() ? Response.Status.CREATED : Response.Status.OK)
                .entity(entry.address())
                .build();
    }
}
