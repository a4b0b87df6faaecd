package io.walletline.routing.staffing;

import io.walletline.kit.security.Role;
import io.walletline.routing.live.TimeParameter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Path("/staffing")
@RolesAllowed({Role.SUPERVISOR, Role.ANALYST, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
class StaffingResource {

    private static final Duration ONE_DAY = Duration.ofDays(1);

    private final StaffingDesk desk;
    private final Clock clock;

    StaffingResource(StaffingDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** For a load that is given: contacts per hour and handle time in seconds. */
    @GET
    @Path("/need")
    public StaffingNeed need(
            @QueryParam("contactsPerHour") @NotNull @DecimalMin("1") @DecimalMax("1000000") Integer contactsPerHour,
            @QueryParam("handleSeconds") @NotNull @DecimalMin("1") @DecimalMax("86400") Double handleSeconds,
            @QueryParam("serviceLevel") @DefaultValue("0.8") @DecimalMin("0") @DecimalMax("0.999") double serviceLevel,
            @QueryParam("withinSeconds") @DefaultValue("20") @DecimalMin("0") @DecimalMax("86400") double withinSeconds,
            @QueryParam("patienceSeconds") @DefaultValue("120") @DecimalMin("1") @DecimalMax("86400")
                    double patienceSeconds) {
        return StaffingNeed.of(
                clock.instant(),
                Duration.ofHours(1).toSeconds(),
                contactsPerHour,
                handleSeconds,
                new StaffingGoal(serviceLevel, withinSeconds, patienceSeconds));
    }

    /** From a queue's history; the last day, and the queue's own service level, unless told otherwise. */
    @GET
    public List<StaffingNeed> needs(
            @QueryParam("queue") @NotNull String queue,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("serviceLevel") @DecimalMin("0") @DecimalMax("0.999") @Nullable Double serviceLevel,
            @QueryParam("withinSeconds") @DecimalMin("0") @DecimalMax("86400") @Nullable Double withinSeconds,
            @QueryParam("patienceSeconds") @DefaultValue("120") @DecimalMin("1") @DecimalMax("86400")
                    double patienceSeconds) {
        var first = TimeParameter.of("from", from);
        var last = TimeParameter.of("to", to);
        var end = last == null ? clock.instant() : last;
        return desk.needs(
                queue,
                first == null ? end.minus(ONE_DAY) : first,
                end,
                desk.goal(queue, serviceLevel, withinSeconds, patienceSeconds));
    }
}
