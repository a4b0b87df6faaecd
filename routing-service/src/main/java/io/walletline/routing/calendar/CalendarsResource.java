package io.walletline.routing.calendar;

import io.walletline.kit.calendar.CalendarDefinition;
import io.walletline.kit.rest.Revision;
import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Path("/calendars")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
class CalendarsResource {

    private final CalendarBook book;
    private final Clock clock;

    CalendarsResource(CalendarBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @GET
    public List<CalendarResponse> all() {
        return book.listed().stream()
                .map(calendar -> CalendarResponse.of(calendar, clock.instant()))
                .toList();
    }

    @GET
    @Path("/{name}")
    public Response one(String name) {
        return answer(Response.ok(), book.named(name));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{name}")
    public Response define(
            @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CalendarDefinition definition) {
        var defined = book.define(name, definition.calendar(), ifMatch);
        return answer(Response.status(defined.created() ? 201 : 200), defined.calendar());
    }

    private Response answer(Response.ResponseBuilder builder, NamedCalendar calendar) {
        return builder.header(HttpHeaders.ETAG, Revision.etag(calendar.version()))
                .entity(CalendarResponse.of(calendar, clock.instant()))
                .build();
    }
}
