package io.walletline.routing.replay;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.walletline.routing.engine.AgentOrder;
import io.walletline.routing.engine.AgentState;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Demand;
import io.walletline.routing.engine.Duty;
import io.walletline.routing.engine.OfferProposal;
import io.walletline.routing.engine.Plan;
import io.walletline.routing.engine.Policy;
import io.walletline.routing.engine.Preference;
import io.walletline.routing.engine.Stage;
import io.walletline.routing.engine.WaitingContact;
import io.walletline.routing.engine.Workload;
import io.walletline.routing.engine.matching.Engine;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that an engine was told, or one round of its decisions. The shapes are stored: they may only grow. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "t")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EngineFact.AgentSeen.class, name = "agent"),
    @JsonSubTypes.Type(value = EngineFact.ContactSeen.class, name = "contact"),
    @JsonSubTypes.Type(value = EngineFact.ContactGone.class, name = "gone"),
    @JsonSubTypes.Type(value = EngineFact.Served.class, name = "served"),
    @JsonSubTypes.Type(value = EngineFact.Decided.class, name = "decided")
})
sealed interface EngineFact {

    /** Gives the fact to another engine. */
    void applyTo(Engine engine);

    record AgentSeen(
            String id, String pool, Map<String, Integer> skills, Duty duty, Workload.Packed workload, long idleSince)
            implements EngineFact {

        static AgentSeen of(AgentState state) {
            return new AgentSeen(
                    state.id(),
                    state.pool(),
                    state.skills(),
                    state.duty(),
                    state.workload().packed(),
                    state.idleSince());
        }

        @Override
        public void applyTo(Engine engine) {
            engine.put(new AgentState(id, pool, skills, duty, Workload.of(workload), idleSince));
        }
    }

    record Asked(long after, Channel channel, List<String> pools, SortedMap<String, Integer> requires) {

        static Asked of(long after, Demand demand) {
            return new Asked(after, demand.channel(), List.copyOf(demand.pools()), demand.requires());
        }

        static List<Asked> all(Plan plan) {
            return plan.stages().stream()
                    .map(stage -> of(stage.afterMillis(), stage.demand()))
                    .toList();
        }

        Demand demand() {
            return new Demand(channel, new TreeSet<>(pools), new TreeMap<>(requires));
        }
    }

    record ContactSeen(
            UUID id,
            List<Asked> plan,
            int priority,
            long arrival,
            Map<String, Long> barred,
            @Nullable Preference preferred,
            long now)
            implements EngineFact {

        /** @param plan that of the contact, see {@link Asked#all}; shared by those who ask for the same */
        static ContactSeen of(WaitingContact contact, List<Asked> plan, long now) {
            return new ContactSeen(
                    contact.id(),
                    plan,
                    contact.priority(),
                    contact.arrival(),
                    contact.barred(),
                    contact.preferred(),
                    now);
        }

        @Override
        public void applyTo(Engine engine) {
            var stages = plan.stream()
                    .map(asked -> new Stage(asked.after(), asked.demand()))
                    .toList();
            engine.put(new WaitingContact(id, new Plan(stages), priority, arrival, barred, preferred), now);
        }
    }

    record ContactGone(UUID id) implements EngineFact {

        @Override
        public void applyTo(Engine engine) {
            engine.remove(id);
        }
    }

    record Served(Asked demand, long arrival) implements EngineFact {

        @Override
        public void applyTo(Engine engine) {
            engine.served(demand.demand(), arrival);
        }
    }

    /** A contact was put before an agent, by the demand of this stage. */
    record Given(UUID contact, String agent, int stage) {

        static Given of(OfferProposal proposal) {
            return new Given(proposal.contactId(), proposal.agentId(), proposal.stage());
        }
    }

    record Decided(long now, List<Given> given) implements EngineFact {

        static Decided of(long now, List<OfferProposal> proposals) {
            return new Decided(now, proposals.stream().map(Given::of).toList());
        }

        @Override
        public void applyTo(Engine engine) {
            engine.decide(now);
        }
    }

    /** The policy as it is stored with the facts. */
    record Rules(long ageingMillisPerPoint, int overtakings, AgentOrder agentOrder) {

        static Rules of(Policy policy) {
            return new Rules(policy.ageingMillisPerPoint(), policy.overtakings(), policy.agentOrder());
        }

        Policy policy() {
            return new Policy(ageingMillisPerPoint, overtakings, agentOrder);
        }
    }
}
