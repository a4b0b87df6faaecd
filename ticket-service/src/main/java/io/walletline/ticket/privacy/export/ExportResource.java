package io.walletline.ticket.privacy.export;

import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A customer's data as a file. */
@Path("/customers/{ref}/export")
@Produces(MediaType.APPLICATION_JSON)
class ExportResource {

    private final Exports exports;

    ExportResource(Exports exports) {
        this.exports = exports;
    }

    @GET
    @RolesAllowed({Role.CUSTOMER, Role.ADMIN})
    @Produces(MediaType.APPLICATION_JSON)
    public Response export(@Size(min = 1, max = 64) String ref) {
        return Response.ok(exports.of(ref))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"customer-data.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The same with the files that lie on the customer's tickets. */
    @GET
    @Path("/archive")
    @RolesAllowed({Role.CUSTOMER, Role.ADMIN})
    @Produces("application/zip")
    public Response archive(@Size(min = 1, max = 64) String ref) {
        return Response.ok(exports.archive(ref))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"customer-data.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
