package io.walletline.ticket.deadlines.policies;

import io.walletline.kit.calendar.CalendarDefinition;
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
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Calendars of clocks over HTTP: business hours, business days and holidays. */
@NoCustomerData
@Path("/calendars")
@Produces(MediaType.APPLICATION_JSON)
class CalendarsResource {

    private final PolicyDesk desk;
    private final PolicyBook book;
    private final Caller caller;

    CalendarsResource(PolicyDesk desk, PolicyBook book, Caller caller) {
        this.desk = desk;
        this.book = book;
        this.caller = caller;
    }

    /** @param version of the definition; running clocks may go by an older one */
    record NamedDefinition(String name, int version, CalendarDefinition definition) {}

    @GET
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.ADMIN})
    public List<NamedDefinition> all() {
        var all = new ArrayList<NamedDefinition>();
        book.shelf().names().forEach(name -> all.add(named(name)));
        return all;
    }

    @GET
    @Path("/{name}")
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.ADMIN})
    public Response one(@PathParam("name") String name) {
        var named = named(name);
        return Tagged.ok(named, named.version());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{name}")
    @RolesAllowed(Role.ADMIN)
    public Response define(
            @PathParam("name") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CalendarDefinition definition) {
        var written = desk.define(name, definition, ifMatch, caller.id());
        return Tagged.put(
                written.created(), new NamedDefinition(name, written.version(), definition), written.version());
    }

    private NamedDefinition named(String name) {
        var version = book.shelf().newest(name);
        var calendar = book.shelf().calendar(name, version);
        return new NamedDefinition(
                name,
                version,
                new CalendarDefinition(
                        calendar.zone().getId(), new TreeMap<>(calendar.weekly()), new TreeMap<>(calendar.holidays())));
    }
}
