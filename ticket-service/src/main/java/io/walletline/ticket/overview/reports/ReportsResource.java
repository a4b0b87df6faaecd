package io.walletline.ticket.overview.reports;

import io.walletline.kit.rest.Wire;
import io.walletline.kit.security.Role;
import io.walletline.ticket.protection.audit.NoCustomerData;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Reports over HTTP. */
@NoCustomerData
@Path("/reports/{report}")
@Produces(MediaType.APPLICATION_JSON)
class ReportsResource {

    private static final MediaType CSV = new MediaType("text", "csv", "utf-8");

    private final Reports reports;

    ReportsResource(Reports reports) {
        this.reports = reports;
    }

    /** A report as JSON, or as CSV if the request names it. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({Role.SUPERVISOR, Role.ANALYST, Role.ADMIN})
    public Response report(
            @HeaderParam(HttpHeaders.ACCEPT) @DefaultValue("") String accept,
            String report,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("by") @DefaultValue("day") String by,
            @QueryParam("zone") @DefaultValue("UTC") String zone) {
        var computed = reports.compute(
                Wire.parse(ReportName.class, "report", report),
                Wire.parse(Grouping.class, "by", by),
                Span.of(from, to, zone));
        return accept.contains("text/csv")
                ? Response.ok(Csv.of(computed), CSV).build()
                : Response.ok(computed, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
