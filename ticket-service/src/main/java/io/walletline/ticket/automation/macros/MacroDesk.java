package io.walletline.ticket.automation.macros;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.walletline.kit.problem.Problem;
import io.walletline.kit.rest.Revision;
import io.walletline.ticket.cases.lifecycle.TicketNotFound;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.LocalizedText;
import io.walletline.ticket.kernel.NamedDefinitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps, previews and runs macros. */
@ApplicationScoped
public class MacroDesk {

    private final NamedDefinitions<Macro> macros;
    private final ActsJson json;
    private final Acts acts;
    private final Tickets tickets;
    private final Clock clock;

    MacroDesk(EntityManager database, ActsJson json, Acts acts, Tickets tickets, Clock clock) {
        this.macros = new NamedDefinitions<>(database, Macro.class, Macro::new, UnknownMacro::new);
        this.json = json;
        this.acts = acts;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Transactional
    List<Macro> page(int limit, @Nullable String after) {
        return macros.page(limit, after);
    }

    /** @throws UnknownMacro if there is none */
    @Transactional
    Macro require(String name) {
        return macros.require(name);
    }

    @Transactional
    public List<Act> actsOf(String name) {
        return json.read(require(name).acts());
    }

    /** @param ifMatch needed for one that exists */
    @Transactional
    Macro put(String name, @Nullable String ifMatch, LocalizedText title, List<Act> does, String by) {
        return macros.put(name, ifMatch, macro -> macro.become(title, json.write(does), by, clock.instant()));
    }

    @Transactional
    void remove(String name, @Nullable String ifMatch) {
        macros.remove(name, ifMatch);
    }

    /** All acts or none: the problem of one that cannot be done takes back those before it. */
    @Transactional
    List<Effect> run(UUID ticketId, @Nullable String ifMatch, List<Act> does, Map<String, String> values, Actor by) {
        tickets.lockInOrder(ticketId);
        Revision.check(ifMatch, tickets.require(ticketId).version());
        return acts.perform(ticketId, does, values, by);
    }

    /** Previews a macro by running it in a transaction that is rolled back: the effects are those that it would have. */
    public Preview preview(UUID ticketId, List<Act> does, Map<String, String> values, Actor by) {
        var effects = new ArrayList<Effect>();
        QuarkusTransaction.begin();
        try {
            tickets.lockInOrder(ticketId);
            for (var act : does) {
                effects.addAll(acts.perform(ticketId, List.of(act), values, by));
            }
            return new Preview(effects, null);
        } catch (TicketNotFound unknown) {
            throw unknown;
        } catch (Problem problem) {
            return new Preview(effects, Preview.Refusal.of(effects.size(), problem));
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
