package io.walletline.ticket.overview.notices;

import io.smallrye.mutiny.Multi;
import io.walletline.kit.rest.Cursor;
import io.walletline.kit.rest.Page;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.protection.audit.NoCustomerData;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** The caller's notices over HTTP. */
@NoCustomerData
@Path("/notices")
@RolesAllowed({Role.AGENT, Role.SUPERVISOR})
@Produces(MediaType.APPLICATION_JSON)
class NoticesResource {

    private final NoticeBoard board;
    private final NoticeStream streams;
    private final Caller caller;

    NoticesResource(NoticeBoard board, NoticeStream streams, Caller caller) {
        this.board = board;
        this.streams = streams;
        this.caller = caller;
    }

    @GET
    public Page<NoticeResponse> mine(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var before = Cursor.uuidOrNull(cursor);
        var rows = board.of(caller.id(), caller.has(Role.SUPERVISOR), limit, before);
        return Page.of(rows, limit, row -> row, row -> Cursor.of(row.id()));
    }

    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    public Multi<Latest> stream() {
        return streams.of(caller.id(), caller.has(Role.SUPERVISOR));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/seen")
    public void seen(@NotNull @Valid SeenRequest request) {
        board.seen(caller.id(), request.upTo());
    }
}
