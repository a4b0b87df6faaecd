package io.walletline.routing.live;

import io.smallrye.mutiny.Multi;
import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

@Path("/live")
@RolesAllowed({Role.SUPERVISOR, Role.ANALYST, Role.ADMIN})
class LiveResource {
    private final LiveView view;
    private final LiveStream stream;
    private final Clock clock;

    LiveResource(LiveView view, LiveStream stream, Clock clock) {
        this.view = view;
        this.stream = stream;
        this.clock = clock;
    }

    /** Since midnight UTC unless told otherwise. */
    @GET
    public LiveResponse now(
            @QueryParam("since") @Nullable Instant since,
            @QueryParam("withinSeconds") @DefaultValue("20") @DecimalMin("0") @DecimalMax("86400")
                    double withinSeconds) {
        return view.since(since == null ? midnight() : since, withinSeconds);
    }

    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    public Multi<LiveResponse> stream(
            @QueryParam("withinSeconds") @DefaultValue("20") @DecimalMin("0") @DecimalMax("86400")
                    double withinSeconds) {
        return stream.of(() -> view.since(midnight(), withinSeconds));
    }

    private Instant midnight() {
        return clock.instant().truncatedTo(ChronoUnit.DAYS);
    }
}
