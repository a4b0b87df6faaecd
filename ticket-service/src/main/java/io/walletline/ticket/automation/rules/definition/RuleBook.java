package io.walletline.ticket.automation.rules.definition;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules in memory, so that a fact to which none listens costs nothing. Changes of another instance are known here
 * within seconds.
 */
@ApplicationScoped
public class RuleBook {

    private record Page(long stamp, List<Rule> rules, Set<When> heard) {}

    private final RuleRepository table;
    private final RuleJson json;
    private volatile @Nullable Page page;
    private boolean stopping;

    RuleBook(RuleRepository table, RuleJson json) {
        this.table = table;
        this.json = json;
    }

    void open(@Observes @Priority(10) StartupEvent start) {
        refresh();
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RulesChanged change) {
        refresh();
    }

    /** A reading that has begun is waited for; another would find the database closed. */
    synchronized void stop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    @Scheduled(every = "5s", delayed = "5s")
    synchronized void refresh() {
        if (stopping) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            var stamp = table.stamp();
            if (page == null || page.stamp() != stamp) {
                page = read(stamp);
            }
        });
    }

    public boolean listensTo(When when) {
        return open().heard().contains(when);
    }

    /** The enabled rules that listen to a trigger, in order. */
    public List<Rule> listening(When when) {
        return open().rules().stream().filter(rule -> rule.listensTo(when)).toList();
    }

    private Page open() {
        return Objects.requireNonNull(page, "read at the start");
    }

    private Page read(long stamp) {
        var rules = table.inOrder().stream()
                .map(row -> json.rule(row.name(), row.version(), row.document()))
                .toList();
        var heard = EnumSet.noneOf(When.class);
        rules.stream()
                .filter(rule -> rule.says().enabled())
                .forEach(rule -> heard.addAll(rule.says().when()));
        return new Page(stamp, rules, heard);
    }
}
