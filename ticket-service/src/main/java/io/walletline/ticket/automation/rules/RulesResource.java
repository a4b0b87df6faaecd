package io.walletline.ticket.automation.rules;

import io.walletline.kit.rest.Page;
import io.walletline.kit.rest.Tagged;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.automation.rules.definition.RuleDefinition;
import io.walletline.ticket.automation.rules.execution.AutomationLog;
import io.walletline.ticket.automation.rules.execution.LogLine;
import io.walletline.ticket.protection.audit.NoCustomerData;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules over HTTP. */
@Path("/automation/rules")
@Produces(MediaType.APPLICATION_JSON)
class RulesResource {

    private static final String NAME = "[a-z][a-z0-9-]{0,59}";

    private final RuleDesk desk;
    private final DryRun dryRun;
    private final AutomationLog log;
    private final Caller caller;

    RulesResource(RuleDesk desk, DryRun dryRun, AutomationLog log, Caller caller) {
        this.desk = desk;
        this.dryRun = dryRun;
        this.log = log;
        this.caller = caller;
    }

    @GET
    @NoCustomerData
    @RolesAllowed({Role.SUPERVISOR, Role.ADMIN})
    public List<RuleResponse> list() {
        return desk.inOrder();
    }

    @GET
    @NoCustomerData
    @Path("/{name}")
    @RolesAllowed({Role.SUPERVISOR, Role.ADMIN})
    public Response get(String name) {
        return tagged(desk.require(name));
    }

    /** Every version, newest first. */
    @GET
    @NoCustomerData
    @Path("/{name}/versions")
    @RolesAllowed({Role.SUPERVISOR, Role.ADMIN})
    public List<RuleResponse> versions(String name) {
        return desk.versions(name);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{name}")
    @RolesAllowed(Role.ADMIN)
    public Response put(
            @Pattern(regexp = NAME) String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RuleDefinition rule) {
        return tagged(desk.put(name, ifMatch, rule, caller.id()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/dry-run")
    @RolesAllowed({Role.SUPERVISOR, Role.ADMIN})
    public List<DryRun.Outcome> dryRun(@NotNull @Valid DryRunRequest request) {
        return dryRun.of(request);
    }

    @GET
    @Path("/{name}/log")
    @RolesAllowed({Role.SUPERVISOR, Role.ADMIN})
    public Page<LogLine> log(
            String name,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        desk.require(name);
        return log.page(null, name, limit, cursor);
    }

    private static Response tagged(RuleResponse rule) {
        return Tagged.ok(rule, rule.version());
    }
}
