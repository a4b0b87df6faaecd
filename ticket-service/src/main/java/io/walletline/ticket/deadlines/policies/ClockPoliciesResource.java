package io.walletline.ticket.deadlines.policies;

import io.walletline.kit.rest.Tagged;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.protection.audit.NoCustomerData;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Clock policies over HTTP. */
@NoCustomerData
@Path("/clock-policies")
@Produces(MediaType.APPLICATION_JSON)
class ClockPoliciesResource {

    private final PolicyDesk desk;
    private final PolicyBook book;
    private final Caller caller;

    ClockPoliciesResource(PolicyDesk desk, PolicyBook book, Caller caller) {
        this.desk = desk;
        this.book = book;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.ADMIN, Role.ANALYST})
    public PoliciesResponse all() {
        return PoliciesResponse.of(book);
    }

    @GET
    @Path("/{name}")
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.ADMIN, Role.ANALYST})
    public Response one(@PathParam("name") String name) {
        var policy = book.newest(name);
        return Tagged.ok(policy, policy.version());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{name}")
    @RolesAllowed(Role.ADMIN)
    public Response define(
            @PathParam("name") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PolicyRequest request) {
        var written = desk.define(name, request, ifMatch, caller.id());
        return Tagged.put(written.created(), written.what(), written.version());
    }
}
