package io.walletline.routing.whatif.simulation;

import io.walletline.routing.contact.admission.AdmissionVerdict;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.OfferProposal;
import io.walletline.routing.engine.Policy;
import io.walletline.routing.engine.Preference;
import io.walletline.routing.engine.matching.Engine;
import io.walletline.routing.queue.access.Diversion.Act;
import io.walletline.routing.queue.rules.QueueRules;
import io.walletline.routing.whatif.history.ConfigurationHistory;
import io.walletline.routing.whatif.history.PastDay;
import io.walletline.routing.whatif.history.PastPresence;
import io.walletline.routing.whatif.simulation.EventQueue.Kind;
import io.walletline.routing.whatif.simulation.ScenarioContact.Reaction;
import io.walletline.routing.whatif.simulation.SimulatedContact.Offer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Routes the contacts of a scenario to its agents through given queues, in simulated time, with the real engine. */
public final class Simulation {

    private final PastDay day;
    private final ConfigurationHistory configuration;
    private final DayScenario scenario;
    private final OutcomeTally tally = new OutcomeTally();
    private final Engine engine;
    private final SimulatedLines lines;
    private final SimulatedAgents agents;
    private final SimulatedAdmission admission;
    private final EventQueue events = new EventQueue();
    private final Map<UUID, SimulatedContact> inLine = new HashMap<>();
    private final Map<UUID, String> lastOfTicket = new HashMap<>();
    private final Map<String, String> lastOfCustomer = new HashMap<>();
    private long now;

    private Simulation(PastDay day, ConfigurationHistory configuration, DayScenario scenario, Policy policy) {
        this.day = day;
        this.configuration = configuration;
        this.scenario = scenario;
        this.engine = new Engine(policy);
        this.lines = new SimulatedLines(policy.ageingMillisPerPoint());
        this.agents = new SimulatedAgents(engine, configuration, tally);
        this.admission = new SimulatedAdmission(configuration, lines, agents, scenario.lessons());
    }

    /** @param configuration of the day, or with other queues */
    public static DayOutcome run(PastDay day, ConfigurationHistory configuration, DayScenario scenario, Policy policy) {
        var simulation = new Simulation(day, configuration, scenario, policy);
        simulation.run();
        return simulation.tally.outcome();
    }

    private void run() {
        events.schedule(day.from(), Kind.DEFINE, this::redefine);
        configuration.changes(day.from(), day.to()).forEach(time -> events.schedule(time, Kind.DEFINE, this::redefine));
        day.presences().forEach(presence -> events.schedule(presence.at(), Kind.PRESENCE, () -> show(presence)));
        scenario.occupied().forEach(interval -> events.schedule(interval.made(), Kind.HOLD, () -> hold(interval)));
        scenario.arrivals()
                .forEach(arrival -> events.schedule(
                        arrival.at(),
                        arrival.way() == ScenarioContact.Way.BY_RULE ? Kind.ARRIVE : Kind.RETURN,
                        () -> arrive(arrival)));
        for (var event = events.nextBefore(day.to()); event != null; event = events.nextBefore(day.to())) {
            now = event.at();
            event.act().run();
            if (!events.isOneStepWithNext(event)) {
                settle();
            }
        }
        agents.close(day.to());
        tally.calledBack(scenario.askedCallbacks());
        inLine.values().stream().filter(contact -> !contact.isCalledBack()).forEach(contact -> tally.unanswered());
    }

    private void redefine() {
        admission.redefine(now);
        agents.publishAll(now);
        List.copyOf(inLine.values()).forEach(this::publish);
    }

    private void show(PastPresence presence) {
        if (!agents.show(presence)) {
            inLine.values().stream()
                    .flatMap(contact -> contact.pending().stream())
                    .filter(offer -> offer.agent().equals(presence.agent()))
                    .toList()
                    .forEach(offer -> {
                        end(offer);
                        backInLine(offer.contact());
                    });
        }
    }

    private void hold(OccupiedInterval interval) {
        agents.occupied(interval.agent(), interval.channel(), now);
        events.schedule(interval.closed(), Kind.ANSWER, () -> answered(interval));
    }

    private void answered(OccupiedInterval interval) {
        if (interval.isAccepted()) {
            agents.accepted(interval.agent(), now);
            events.schedule(
                    interval.until(), Kind.RELEASE, () -> agents.finished(interval.agent(), interval.channel(), now));
        } else {
            agents.offerEnded(interval.agent(), interval.channel(), now);
            if (interval.isLetPass()) {
                agents.hadTurn(interval.agent(), now);
            }
        }
    }

    private void arrive(ScenarioContact arrival) {
        if (arrival.way() != ScenarioContact.Way.BY_RULE) {
            var known = arrival.preferred();
            enter(
                    arrival,
                    arrival.queue(),
                    arrival.traits().channel(),
                    arrival.priority(),
                    known == null ? null : new Preference(known.agent(), known.until()));
            return;
        }
        var verdict = admission.verdict(arrival, now).orElse(null);
        if (verdict == null) {
            return;
        }
        var rules = verdict.queue().rules();
        var priority = rules.priorityOf(arrival.priority());
        if (verdict.barrier() == null || verdict.act() == Act.WAIT) {
            enter(arrival, verdict.queue().name(), arrival.traits().channel(), priority, whoKnows(arrival, rules));
        } else if (verdict.act() == Act.CALLBACK) {
            tally.calledBack(1);
            var known = whoKnows(arrival, rules);
            events.schedule(
                    rejoin(arrival, verdict),
                    Kind.RETURN,
                    () -> enter(arrival, verdict.queue().name(), Channel.CALLBACK, priority, known));
        } else {
            tally.turnedAway();
        }
    }

    /** The time of its real return to the line, or else of the queue's opening. */
    private long rejoin(ScenarioContact arrival, AdmissionVerdict verdict) {
        var then = arrival.rejoins();
        if (then != null) {
            return Math.max(now, then);
        }
        var opening = Objects.requireNonNull(verdict.barrier()).nextOpening();
        return opening == null ? now : Math.max(now, opening.toEpochMilli());
    }

    private @Nullable Preference whoKnows(ScenarioContact arrival, QueueRules rules) {
        if (!rules.preferredTime().isPositive()) {
            return null;
        }
        var agent =
                lastOfTicket.getOrDefault(arrival.ticket(), arrival.knownBy().ticket());
        if (agent == null && arrival.customer() != null) {
            agent = lastOfCustomer.getOrDefault(
                    arrival.customer(), arrival.knownBy().customer());
        }
        return agent == null
                ? null
                : new Preference(agent, arrival.at() + rules.preferredTime().toMillis());
    }

    private void enter(
            ScenarioContact arrival, String queue, Channel channel, int priority, @Nullable Preference preferred) {
        if (admission.queue(queue) == null) {
            return;
        }
        var contact = new SimulatedContact(arrival, queue, channel, priority, preferred);
        inLine.put(contact.id(), contact);
        lines.opened(contact);
        lines.wait(contact);
        publish(contact);
        if (!contact.isCalledBack() && arrival.patience() != Long.MAX_VALUE) {
            events.schedule(Math.max(now, arrival.since() + arrival.patience()), Kind.GIVE_UP, () -> giveUp(contact));
        }
    }

    /** Gives the contact to the engine, unless it is before as many agents as its queue allows. */
    private void publish(SimulatedContact contact) {
        engine.remove(contact.id());
        var rules = rulesOf(contact);
        if (contact.isWaiting() || !contact.isOver() && contact.pending().size() < rules.parallelOffers()) {
            engine.put(contact.asWaiting(rules), now);
        }
    }

    private QueueRules rulesOf(SimulatedContact contact) {
        return Objects.requireNonNull(admission.queue(contact.queue())).rules();
    }

    private void giveUp(SimulatedContact contact) {
        if (!contact.isOver()) {
            leave(contact);
            lines.closed(contact);
            tally.abandoned(
                    now - contact.since(), rulesOf(contact).serviceLevel().millis());
        }
    }

    /** Takes the contact out of the line and ends its pending offers. */
    private void leave(SimulatedContact contact) {
        engine.remove(contact.id());
        lines.leave(contact);
        inLine.remove(contact.id());
        contact.pending().forEach(this::end);
        contact.leavesTheLine();
    }

    private void end(Offer offer) {
        offer.contact().close(offer);
        agents.offerEnded(offer.agent(), offer.contact().channel(), now);
    }

    private void backInLine(SimulatedContact contact) {
        if (contact.isWaiting()) {
            lines.wait(contact);
        }
        publish(contact);
    }

    private void answer(Offer offer, Reaction reaction) {
        if (!offer.isOpen()) {
            return;
        }
        var contact = offer.contact();
        if (reaction.act() == Reaction.Act.ACCEPT) {
            accept(offer);
        } else {
            contact.passed(offer.agent(), now + rulesOf(contact).reofferTime().toMillis());
            end(offer);
            agents.hadTurn(offer.agent(), now);
            backInLine(contact);
        }
    }

    private void accept(Offer offer) {
        var contact = offer.contact();
        var arrival = contact.arrival();
        var agent = offer.agent();
        contact.close(offer);
        leave(contact);
        agents.accepted(agent, now);
        lastOfTicket.put(arrival.ticket(), agent);
        if (arrival.customer() != null) {
            lastOfCustomer.put(arrival.customer(), agent);
        }
        if (!contact.isCalledBack()) {
            tally.answered(
                    now - contact.since(), rulesOf(contact).serviceLevel().millis());
        }
        if (arrival.talk() < arrival.handle()) {
            events.schedule(now + arrival.talk(), Kind.HANDLED, () -> agents.hadTurn(agent, now));
        }
        events.schedule(now + arrival.handle(), Kind.FREE, () -> {
            lines.closed(contact);
            agents.finished(agent, contact.channel(), now);
        });
    }

    private void settle() {
        for (List<OfferProposal> proposals = engine.decide(now); !proposals.isEmpty(); proposals = engine.decide(now)) {
            var more = new ArrayList<SimulatedContact>();
            for (var proposal : proposals) {
                var contact = Objects.requireNonNull(inLine.get(proposal.contactId()));
                lines.leave(contact);
                offer(contact, proposal.agentId());
                if (rulesOf(contact).offersInParallel()) {
                    more.add(contact);
                }
            }
            more.forEach(this::publish);
        }
        engine.nextWake().ifPresent(wake -> {
            if (events.isEmptyUntil(wake)) {
                events.schedule(Math.max(wake, now + 1), Kind.WAKE, () -> {});
            }
        });
    }

    private void offer(SimulatedContact contact, String agent) {
        var offer = contact.offer(agent);
        agents.offered(agent, contact.channel());
        var limit = rulesOf(contact).offerTime(contact.channel()).toMillis();
        var answer = contact.reactionOf(agent).within(limit);
        events.schedule(now + answer.after(), Kind.ANSWER, () -> answer(offer, answer));
    }
}
