package io.walletline.routing.whatif;

import io.walletline.routing.contact.Verdict;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Engine;
import io.walletline.routing.engine.Policy;
import io.walletline.routing.engine.Preference;
import io.walletline.routing.engine.Proposal;
import io.walletline.routing.queue.Diversion.Act;
import io.walletline.routing.queue.QueueRules;
import io.walletline.routing.queue.ServiceQueue;
import io.walletline.routing.whatif.Agenda.Kind;
import io.walletline.routing.whatif.Call.Offer;
import io.walletline.routing.whatif.Visit.Reaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets the same contacts come to the same agents through given queues, in simulated time, with the real engine. */
final class Simulation {
    private final PastDay day;
    private final World world;
    private final Script script;
    private final Tally tally = new Tally();
    private final Engine engine;
    private final Lines lines;
    private final Desks desks;
    private final Door door;
    private final Agenda agenda = new Agenda();
    private final Map<UUID, Call> inLine = new HashMap<>();
    private final Map<UUID, String> lastOfTicket = new HashMap<>();
    private final Map<String, String> lastOfCustomer = new HashMap<>();
    private long now;

    private Simulation(PastDay day, World world, Script script, Policy policy) {
        this.day = day;
        this.world = world;
        this.script = script;
        this.engine = new Engine(policy);
        this.lines = new Lines(policy.ageingMillisPerPoint());
        this.desks = new Desks(engine, world, tally);
        this.door = new Door(world, lines, desks, script.lessons());
    }

    /** @param world what is defined when: that of the day, or another */
    static WhatIfReport.Outcome run(PastDay day, World world, Script script, Policy policy) {
        Simulation simulation = new Simulation(day, world, script, policy);
        simulation.run();
        return simulation.tally.outcome();
    }

    private void run() {
        agenda.note(day.from(), Kind.DEFINE, this::redefine);
        world.changes(day.from(), day.to()).forEach(time -> agenda.note(time, Kind.DEFINE, this::redefine));
        day.turns().forEach(turn -> agenda.note(turn.at(), Kind.TURN, () -> turn(turn)));
        script.blocks().forEach(block -> agenda.note(block.made(), Kind.HOLD, () -> hold(block)));
        script.visits()
                .forEach(visit -> agenda.note(
                        visit.at(), visit.way() == Visit.Way.DOOR ? Kind.ARRIVE : Kind.RETURN, () -> arrive(visit)));
        for (var event = agenda.nextBefore(day.to()); event != null; event = agenda.nextBefore(day.to())) {
            now = event.at();
            event.act().run();
            if (!agenda.isOneStepWithNext(event)) {
                settle();
            }
        }
        desks.close(day.to());
        tally.calledBack(script.askedCallbacks());
        inLine.values().stream().filter(call -> !call.isCalledBack()).forEach(call -> tally.unanswered());
    }

    private void redefine() {
        door.redefine(now);
        desks.tellAll(now);
        List.copyOf(inLine.values()).forEach(this::tell);
    }

    private void turn(Turn turn) {
        if (!desks.turn(turn)) {
            inLine.values().stream()
                    .flatMap(call -> call.pending().stream())
                    .filter(offer -> offer.agent().equals(turn.agent()))
                    .toList()
                    .forEach(offer -> {
                        end(offer);
                        backInLine(offer.call());
                    });
        }
    }

    private void hold(Block block) {
        desks.occupied(block.agent(), block.channel(), now);
        agenda.note(block.closed(), Kind.ANSWER, () -> answered(block));
    }

    private void answered(Block block) {
        if (block.isAccepted()) {
            desks.accepted(block.agent(), now);
            agenda.note(block.until(), Kind.RELEASE, () -> desks.finished(block.agent(), block.channel(), now));
        } else {
            desks.offerEnded(block.agent(), block.channel(), now);
            if (block.isLetPass()) {
                desks.hadTurn(block.agent(), now);
            }
        }
    }

    private void arrive(Visit visit) {
        if (visit.way() != Visit.Way.DOOR) {
            PastContact.Preferred known = visit.preferred();
            enter(
                    visit,
                    visit.queue(),
                    visit.traits().channel(),
                    visit.priority(),
                    known == null ? null : new Preference(known.agent(), known.until()));
            return;
        }
        Verdict verdict = door.verdict(visit, now).orElse(null);
        if (verdict == null) {
            return;
        }
        QueueRules rules = verdict.queue().rules();
        int priority = rules.priorityOf(visit.priority());
        if (verdict.obstacle() == null || verdict.act() == Act.WAIT) {
            enter(visit, verdict.queue().name(), visit.traits().channel(), priority, whoKnows(visit, rules));
        } else if (verdict.act() == Act.CALLBACK) {
            tally.calledBack(1);
            Preference known = whoKnows(visit, rules);
            agenda.note(
                    rejoin(visit, verdict),
                    Kind.RETURN,
                    () -> enter(visit, verdict.queue().name(), Channel.CALLBACK, priority, known));
        } else {
            tally.turnedAway();
        }
    }

    /** When it stood in the line again then; else when the door opens. */
    private long rejoin(Visit visit, Verdict verdict) {
        Long then = visit.rejoins();
        if (then != null) {
            return Math.max(now, then);
        }
        var opening = Objects.requireNonNull(verdict.obstacle()).nextOpening();
        return opening == null ? now : Math.max(now, opening.toEpochMilli());
    }

    private @Nullable Preference whoKnows(Visit visit, QueueRules rules) {
        if (!rules.preferredTime().isPositive()) {
            return null;
        }
        String agent = lastOfTicket.getOrDefault(visit.ticket(), visit.knownBy().ticket());
        if (agent == null && visit.customer() != null) {
            agent = lastOfCustomer.getOrDefault(
                    visit.customer(), visit.knownBy().customer());
        }
        return agent == null
                ? null
                : new Preference(agent, visit.at() + rules.preferredTime().toMillis());
    }

    private void enter(Visit visit, String queue, Channel channel, int priority, @Nullable Preference preferred) {
        if (door.queue(queue) == null) {
            return;
        }
        Call call = new Call(visit, queue, channel, priority, preferred);
        inLine.put(call.id(), call);
        lines.opened(call);
        lines.wait(call);
        tell(call);
        if (!call.isCalledBack() && visit.patience() != Long.MAX_VALUE) {
            agenda.note(Math.max(now, visit.since() + visit.patience()), Kind.GIVE_UP, () -> giveUp(call));
        }
    }

    /** The engine knows of it again, unless it is before as many agents as its queue wants. */
    private void tell(Call call) {
        engine.remove(call.id());
        QueueRules rules = rulesOf(call);
        if (call.isWaiting() || !call.isOver() && call.pending().size() < rules.parallelOffers()) {
            engine.put(call.asWaiting(rules), now);
        }
    }

    private QueueRules rulesOf(Call call) {
        ServiceQueue queue = Objects.requireNonNull(door.queue(call.queue()));
        return queue.rules();
    }

    private void giveUp(Call call) {
        if (!call.isOver()) {
            leave(call);
            lines.closed(call);
            tally.abandoned(now - call.since(), rulesOf(call).serviceLevel().millis());
        }
    }

    /** Out of the line; whoever it is before has it before him or her no more. */
    private void leave(Call call) {
        engine.remove(call.id());
        lines.leave(call);
        inLine.remove(call.id());
        call.pending().forEach(this::end);
        call.leavesTheLine();
    }

    private void end(Offer offer) {
        offer.call().close(offer);
        desks.offerEnded(offer.agent(), offer.call().channel(), now);
    }

    private void backInLine(Call call) {
        if (call.isWaiting()) {
            lines.wait(call);
        }
        tell(call);
    }

    private void answer(Offer offer, Reaction reaction) {
        if (!offer.isOpen()) {
            return;
        }
        Call call = offer.call();
        if (reaction.act() == Reaction.Act.ACCEPT) {
            accept(offer);
        } else {
            call.passed(offer.agent(), now + rulesOf(call).reofferTime().toMillis());
            end(offer);
            desks.hadTurn(offer.agent(), now);
            backInLine(call);
        }
    }

    private void accept(Offer offer) {
        Call call = offer.call();
        Visit visit = call.visit();
        String agent = offer.agent();
        call.close(offer);
        leave(call);
        desks.accepted(agent, now);
        lastOfTicket.put(visit.ticket(), agent);
        if (visit.customer() != null) {
            lastOfCustomer.put(visit.customer(), agent);
        }
        if (!call.isCalledBack()) {
            tally.answered(now - call.since(), rulesOf(call).serviceLevel().millis());
        }
        if (visit.talk() < visit.handle()) {
            agenda.note(now + visit.talk(), Kind.HANDLED, () -> desks.hadTurn(agent, now));
        }
        agenda.note(now + visit.handle(), Kind.FREE, () -> {
            lines.closed(call);
            desks.finished(agent, call.channel(), now);
        });
    }

    private void settle() {
        for (List<Proposal> proposals = engine.decide(now); !proposals.isEmpty(); proposals = engine.decide(now)) {
            List<Call> more = new ArrayList<>();
            for (Proposal proposal : proposals) {
                Call call = Objects.requireNonNull(inLine.get(proposal.contactId()));
                lines.leave(call);
                offer(call, proposal.agentId());
                if (rulesOf(call).offersInParallel()) {
                    more.add(call);
                }
            }
            more.forEach(this::tell);
        }
        engine.nextWake().ifPresent(wake -> {
            if (agenda.isEmptyUntil(wake)) {
                agenda.note(Math.max(wake, now + 1), Kind.WAKE, () -> {});
            }
        });
    }

    private void offer(Call call, String agent) {
        Offer offer = call.offer(agent);
        desks.offered(agent, call.channel());
        Reaction reaction = call.reactionOf(agent);
        long limit = rulesOf(call).offerTime(call.channel()).toMillis();
        boolean ignored = reaction.act() == Reaction.Act.IGNORE || reaction.after() >= limit;
        Reaction answer = ignored ? new Reaction(agent, Reaction.Act.IGNORE, limit) : reaction;
        agenda.note(now + answer.after(), Kind.ANSWER, () -> answer(offer, answer));
    }
}
