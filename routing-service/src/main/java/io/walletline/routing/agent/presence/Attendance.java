package io.walletline.routing.agent.presence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An agent's presence: the choice of the agent and the contacts held make the presence that others see. */
@Entity
public class Attendance {

    @Id
    private String agentId;

    @Enumerated(EnumType.STRING)
    private Presence choice;

    @Enumerated(EnumType.STRING)
    private Presence presence;

    private @Nullable String reason;
    private Instant since;
    private Instant idleSince;
    private int refusalsInRow;

    @SuppressWarnings("NullAway.Init")
    protected Attendance() {
        // for Hibernate
    }

    public Attendance(String agentId, Instant now) {
        this.agentId = agentId;
        this.choice = Presence.OFFLINE;
        this.presence = Presence.OFFLINE;
        this.since = now;
        this.idleSince = now;
    }

    /**
     * Takes the agent's own choice.
     *
     * @return the change that others see, if any
     * @throws IllegalPresence if it cannot be chosen, or not from here
     */
    public Optional<PresenceChange> choose(Presence next, @Nullable String why, Holdings held, Instant now) {
        if (!next.canBeChosen()) {
            throw new IllegalPresence(presence, next);
        }
        if (next == Presence.OFFLINE && held.inHand() > 0) {
            throw new ContactsInHand();
        }
        if (choice == Presence.OFFLINE && next == Presence.BREAK) {
            throw new IllegalPresence(presence, next);
        }
        if (next == Presence.AVAILABLE && choice != Presence.AVAILABLE) {
            idleSince = now;
        }
        choice = next;
        refusalsInRow = 0;
        return show(seen(held), next == Presence.AVAILABLE ? null : why, now);
    }

    /** Follows a change of the contacts held: an acceptance, an end, the end of a wrap-up. */
    public Optional<PresenceChange> settle(Holdings held, Instant now) {
        return show(seen(held), reason, now);
    }

    /** Puts the agent behind the other free ones. */
    public void hadTurn(Instant now) {
        idleSince = now;
    }

    /** Counts an acceptance, after which earlier refusals no longer count. */
    public void tookIt() {
        refusalsInRow = 0;
    }

    /** Counts a refusal; returns the number of refusals in a row. */
    public int letPass() {
        refusalsInRow++;
        return refusalsInRow;
    }

    private Presence seen(Holdings held) {
        if (choice != Presence.AVAILABLE) {
            return choice;
        }
        if (held.inHand() > 0) {
            return Presence.BUSY;
        }
        return held.wrappingUp() > 0 ? Presence.WRAP_UP : Presence.AVAILABLE;
    }

    private Optional<PresenceChange> show(Presence next, @Nullable String why, Instant now) {
        if (next == presence) {
            reason = why;
            return Optional.empty();
        }
        if (!presence.canBecome(next)) {
            throw new IllegalPresence(presence, next);
        }
        var change = new PresenceChange(agentId, presence, next, why, now);
        presence = next;
        reason = why;
        since = now;
        return Optional.of(change);
    }

    /** Whether the agent may get offers at all; the number is a matter of capacity. */
    public boolean takesContacts() {
        return choice == Presence.AVAILABLE;
    }

    public String agentId() {
        return agentId;
    }

    public Presence presence() {
        return presence;
    }

    public @Nullable String reason() {
        return reason;
    }

    public Instant since() {
        return since;
    }

    public Instant idleSince() {
        return idleSince;
    }
}
