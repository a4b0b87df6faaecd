package io.walletline.ticket.casework.attachments.transfer;

import io.walletline.kit.rest.Cursor;
import io.walletline.kit.rest.Page;
import io.walletline.kit.security.Role;
import io.walletline.ticket.casework.attachments.AttachedFiles;
import io.walletline.ticket.casework.attachments.AttachmentResponse;
import io.walletline.ticket.casework.attachments.Removals;
import io.walletline.ticket.casework.attachments.transfer.Uploads.Announced;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket's files over HTTP; the body of an upload is the file itself. */
@Path("/tickets/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
class AttachmentsResource {

    private final Uploads uploads;
    private final Downloads downloads;
    private final AttachedFiles files;
    private final Removals removals;

    AttachmentsResource(Uploads uploads, Downloads downloads, AttachedFiles files, Removals removals) {
        this.uploads = uploads;
        this.downloads = downloads;
        this.files = files;
        this.removals = removals;
    }

    @GET
    @RolesAllowed({Role.CUSTOMER, Role.AGENT, Role.SUPERVISOR})
    public Page<AttachmentResponse> list(
            UUID id,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var rows = files.page(id, limit, Cursor.uuidOrNull(cursor));
        return Page.of(rows, limit, file -> file, file -> Cursor.of(file.id()));
    }

    /**
     * @param name percent-encoded; in a header, because addresses are logged
     * @param entry to which it belongs; without one it gets its own
     * @param internal for agents only, if it gets an entry of its own
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.CUSTOMER, Role.AGENT})
    public Response add(
            UUID id,
            @HeaderParam("X-File-Name") @Nullable String name,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("-1") long length,
            @QueryParam("entry") @Nullable UUID entry,
            @QueryParam("internal") @DefaultValue("false") boolean internal,
            InputStream bytes) {
        return uploads.take(id, key, new Announced(name, type, length, entry, internal), bytes);
    }

    @GET
    @Path("/{attachment}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Role.CUSTOMER, Role.AGENT, Role.SUPERVISOR})
    public Response get(
            UUID id,
            UUID attachment,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange) {
        return downloads.open(id, attachment, range, ifRange).answer();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{attachment}/removal")
    @RolesAllowed(Role.SUPERVISOR)
    public AttachmentResponse remove(UUID id, UUID attachment, @NotNull @Valid RemovalRequest request) {
        return removals.remove(id, attachment, request.reason());
    }
}
