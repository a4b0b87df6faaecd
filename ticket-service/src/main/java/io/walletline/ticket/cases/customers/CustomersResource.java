package io.walletline.ticket.cases.customers;

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

/** The directory over HTTP; the wallet's core keeps it up to date. */
@Path("/customers")
@Produces(MediaType.APPLICATION_JSON)
class CustomersResource {

    private final CustomerDirectory directory;

    CustomersResource(CustomerDirectory directory) {
        this.directory = directory;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{ref}")
    @RolesAllowed({Role.SERVICE, Role.ADMIN})
    public void record(@Size(min = 1, max = 64) String ref, @NotNull @Valid CustomerRequest facts) {
        directory.record(ref, facts);
    }
}
