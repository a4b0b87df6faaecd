package io.walletline.routing.queue;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.ContradictingStages;
import io.walletline.routing.queue.access.Access;
import io.walletline.routing.queue.access.Hours;
import io.walletline.routing.queue.access.Limits;
import io.walletline.routing.queue.rules.QueueMatch;
import io.walletline.routing.queue.rules.QueueRules;
import io.walletline.routing.queue.rules.Traits;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A queue: where contacts of one sort wait. */
@Entity
public class ServiceQueue {

    /** Takes what no other queue takes; always evaluated last. */
    public static final String CATCH_ALL = "general";

    @Id
    private String name;

    private int evaluated;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "match")
    private QueueMatch match;

    @Embedded
    private QueueRules rules;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Hours hours;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Limits limits;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ServiceQueue() {
        // for Hibernate
    }

    ServiceQueue(String name, int evaluated, QueueMatch match, QueueRules rules, Access access) {
        this.name = name;
        redefine(evaluated, match, rules, access);
    }

    final void redefine(int order, QueueMatch newMatch, QueueRules newRules, Access access) {
        if (name.equals(CATCH_ALL) && !newMatch.takesEverything()) {
            throw new CatchAllRestricted();
        }
        checkSteps(newRules);
        access.check();
        evaluated = name.equals(CATCH_ALL) ? Integer.MAX_VALUE : order;
        match = newMatch;
        rules = newRules;
        hours = access.hours();
        limits = access.limits();
    }

    private static void checkSteps(QueueRules rules) {
        try {
            // Whether steps contradict does not depend on the channel, and a language that is no skill of the queue is
            // the hardest case.
            rules.planFor(Channel.PHONE, "any language");
        } catch (ContradictingStages e) {
            throw new ContradictingSteps(e.step());
        }
    }

    boolean isDefinedAs(int order, QueueMatch otherMatch, QueueRules otherRules, Access access) {
        return (evaluated == order || name.equals(CATCH_ALL))
                && match.equals(otherMatch)
                && rules.equals(otherRules)
                && access().equals(access);
    }

    public String name() {
        return name;
    }

    int evaluated() {
        return evaluated;
    }

    QueueMatch match() {
        return match;
    }

    public QueueRules rules() {
        return rules;
    }

    public Access access() {
        return new Access(hours, limits);
    }

    /** The stated order: by {@code order}, queues of the same order by name, the catch-all last. */
    public static List<ServiceQueue> inOrder(Collection<ServiceQueue> queues) {
        return queues.stream()
                .sorted(Comparator.comparingInt(ServiceQueue::evaluated).thenComparing(ServiceQueue::name))
                .toList();
    }

    public boolean takes(Traits contact) {
        return match.takes(contact);
    }

    /** Grows with each redefinition; kept with every decision. */
    public long version() {
        return version;
    }
}
