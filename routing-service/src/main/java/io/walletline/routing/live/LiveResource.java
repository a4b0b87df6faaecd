package io.walletline.routing.live;

import io.smallrye.mutiny.Multi;
import io.walletline.kit.security.Role;
import io.walletline.routing.contact.ChangeStream;
import io.walletline.routing.live.counting.LiveGrouping;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

@Path("/live")
@RolesAllowed({Role.SUPERVISOR, Role.ANALYST, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
class LiveResource {

    private final LiveView view;
    private final ChangeStream pulse;
    private final Intervals intervals;
    private final Clock clock;

    LiveResource(LiveView view, ChangeStream pulse, Intervals intervals, Clock clock) {
        this.view = view;
        this.pulse = pulse;
        this.intervals = intervals;
        this.clock = clock;
    }

    /** Since midnight in the time zone unless told otherwise. */
    @GET
    public LiveResponse now(
            @QueryParam("since") @Nullable String since, @QueryParam("zone") @DefaultValue("UTC") String zone) {
        var from = TimeParameter.of("since", since);
        return view.since(from == null ? midnight(TimeParameter.zone("zone", zone)) : from);
    }

    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    public Multi<LiveResponse> stream(@QueryParam("zone") @DefaultValue("UTC") String zone) {
        var where = TimeParameter.zone("zone", zone);
        return pulse.pictures(() -> view.since(midnight(where)));
    }

    /** By quarters of an hour; today so far unless told otherwise. */
    @GET
    @Path("/intervals")
    public IntervalsResponse intervals(
            @QueryParam("by") @DefaultValue("queue") String by,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("zone") @DefaultValue("UTC") String zone) {
        var start = TimeParameter.of("from", from);
        var end = TimeParameter.of("to", to);
        return intervals.of(
                LiveGrouping.of(by),
                start == null ? midnight(TimeParameter.zone("zone", zone)) : start,
                end == null ? clock.instant() : end);
    }

    private Instant midnight(ZoneId zone) {
        return clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}
