package io.walletline.notification.privacy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A customer's data as a file: the customer's own, or any for an admin. */
@Path("/customers/{ref}/export")
class ExportResource {

    private final ExportDesk exports;

    ExportResource(ExportDesk exports) {
        this.exports = exports;
    }

    @GET
    @RolesAllowed({Role.CUSTOMER, Role.ADMIN})
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response export(String ref) {
        return Response.ok(exports.of(ref))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"customer-messages.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
