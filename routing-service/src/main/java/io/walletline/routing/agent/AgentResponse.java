package io.walletline.routing.agent;

import io.walletline.routing.agent.presence.Attendance;
import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.engine.Channel;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An agent as a supervisor reads it. */
record AgentResponse(
        String id,
        String displayName,
        String pool,
        @Nullable String team,
        Map<String, Integer> skills,
        Map<Channel, Integer> capacity,
        Map<Channel, Set<Channel>> interrupts,
        @Nullable String shift,
        Presence presence,
        @Nullable String reason,
        Instant since) {

    static AgentResponse of(Agent agent, Attendance attendance) {
        var profile = agent.profile();
        return new AgentResponse(
                agent.id(),
                profile.displayName(),
                agent.pool(),
                agent.team(),
                profile.skills(),
                profile.capacity(),
                profile.interrupts(),
                profile.shift(),
                attendance.presence(),
                attendance.reason(),
                attendance.since());
    }
}
