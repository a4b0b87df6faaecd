package io.walletline.routing.decision;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.OfferProposal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Why one offer was made; never changed. */
@Entity
@Immutable // spares Hibernate a copy of each JSON column
@SuppressWarnings("UnusedVariable") // some fields are read by queries only
public class Decision {

    @Id
    private UUID offerId;

    private UUID contactId;
    private String agentId;
    private Instant decidedAt;
    /** The entry of the contact, from which a starting engine counts overtaking. */
    private Instant arrivedAt;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String queue;
    private @Nullable Long queueVersion;
    private String policy;
    private int stage;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Integer> demand;

    @JdbcTypeCode(SqlTypes.JSON)
    private SortedSet<String> pools;

    private int agents;
    private int fitting;
    private int free;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> runnersUp;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> barred;

    private boolean preferred;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {
        // for Hibernate
    }

    public Decision(
            UUID offerId,
            OfferProposal proposal,
            Instant arrivedAt,
            String queue,
            long queueVersion,
            String policy,
            Instant decidedAt) {
        var grounds = proposal.grounds();
        this.offerId = offerId;
        this.contactId = proposal.contactId();
        this.agentId = proposal.agentId();
        this.decidedAt = decidedAt;
        this.arrivedAt = arrivedAt;
        this.channel = grounds.demand().channel();
        this.queue = queue;
        this.queueVersion = queueVersion;
        this.policy = policy;
        this.stage = proposal.stage();
        this.demand = grounds.demand().requires();
        this.pools = grounds.demand().pools();
        this.agents = grounds.agents();
        this.fitting = grounds.fitting();
        this.free = grounds.free();
        this.runnersUp = grounds.runnersUp();
        this.barred = grounds.barred();
        this.preferred = grounds.preferred();
    }

    UUID contactId() {
        return contactId;
    }

    DecisionResponse response() {
        return new DecisionResponse(
                offerId,
                agentId,
                decidedAt,
                queue,
                queueVersion,
                policy,
                stage,
                demand,
                pools,
                new DecisionResponse.Agents(agents, agents - fitting, fitting - free, free),
                runnersUp,
                barred,
                preferred);
    }
}
