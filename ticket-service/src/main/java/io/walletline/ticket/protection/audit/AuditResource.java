package io.walletline.ticket.protection.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.walletline.kit.edge.InstantRule;
import io.walletline.kit.rest.Cursor;
import io.walletline.kit.rest.Page;
import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The audit log over HTTP. Reading it is logged too. */
@Path("/audit")
@RolesAllowed({Role.SUPERVISOR, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
class AuditResource {

    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    /** @param tickets all that were shown, if it was a list */
    record AuditResponse(
            long seq,
            Instant at,
            String actor,
            String act,
            @Nullable UUID ticketId,
            @Nullable String customerRef,
            @Nullable List<UUID> tickets,

            @JsonRawValue @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
            String details) {

        static AuditResponse of(AuditRow row) {
            return new AuditResponse(
                    row.seq(),
                    row.at(),
                    row.actor(),
                    row.act(),
                    row.ticketId(),
                    row.customerRef(),
                    row.tickets().isEmpty() ? null : row.tickets(),
                    row.details());
        }
    }

    @GET
    public Page<AuditResponse> list(
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("act") @Nullable String act,
            @QueryParam("ticket") @Nullable UUID ticket,
            @QueryParam("customer") @Nullable String customer,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var filter = new AuditTrail.Filter(
                actor, act, ticket, customer, InstantRule.ofParameter("from", from), InstantRule.ofParameter("to", to));
        var rows = trail.page(filter, limit, Cursor.parseOrNull(cursor));
        return Page.of(rows, limit, AuditResponse::of, row -> Cursor.of(row.seq()));
    }

    @GET
    @Path("/verification")
    @NoCustomerData
    public ChainVerification verification(
            @QueryParam("anchor") @Pattern(regexp = "[0-9a-f]{64}") @Nullable String anchor) {
        return trail.verify(anchor);
    }
}
