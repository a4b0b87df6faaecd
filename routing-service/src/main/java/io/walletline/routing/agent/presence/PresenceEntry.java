package io.walletline.routing.agent.presence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of an agent's history; never changed. */
@Entity
public class PresenceEntry {

    @Id
    private UUID id;

    private String agentId;

    @Enumerated(EnumType.STRING)
    private Presence was;

    @Enumerated(EnumType.STRING)
    private Presence became;

    private @Nullable String reason;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected PresenceEntry() {
        // for Hibernate
    }

    public PresenceEntry(UUID id, PresenceChange change) {
        this.id = id;
        this.agentId = change.agentId();
        this.was = change.from();
        this.became = change.to();
        this.reason = change.reason();
        this.changedAt = change.at();
    }

    String agentId() {
        return agentId;
    }

    public PresenceChange change() {
        return new PresenceChange(agentId, was, became, reason, changedAt);
    }
}
