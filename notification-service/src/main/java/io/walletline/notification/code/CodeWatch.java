package io.walletline.notification.code;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.walletline.notification.message.MessageFact;
import io.walletline.notification.message.MessageFact.MessageFailed;
import io.walletline.notification.message.MessageFact.MessageSent;
import io.walletline.notification.template.MessageTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Follows codes while nobody types: their SMS is sent or fails, their time runs out. */
@ApplicationScoped
class CodeWatch {

    private static final int BATCH = 100;

    private final CodeRepository codes;
    private final Clock clock;
    private final Event<CodeFact> facts;
    private volatile boolean stopping;

    CodeWatch(CodeRepository codes, Clock clock, Event<CodeFact> facts) {
        this.codes = codes;
        this.clock = clock;
        this.facts = facts;
    }

    void follow(@Observes MessageFact fact) {
        if (fact.message().template() != MessageTemplate.ONE_TIME_CODE) {
            return;
        }
        var code = codes.sentAs(fact.message().messageId());
        switch (fact) {
            case MessageSent sent -> code.flatMap(of -> of.sent(sent.sentAt())).ifPresent(facts::fire);
            case MessageFailed failed ->
                code.flatMap(of -> of.refuse(Refusal.NOT_DELIVERED, failed.failedAt()))
                        .ifPresent(facts::fire);
            case MessageFact.MessageDelivered delivered -> {
                // The customer has it; nothing changes until it is typed.
            }
        }
    }

    /** A sweep that begins while the database is being closed would only fail loudly. */
    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    /** Refuses codes that have expired, so that the agent learns of it although nobody tries the code any more. */
    @Scheduled(every = "${walletline.codes.sweep}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void sweep() {
        if (stopping) {
            return;
        }
        var now = clock.instant();
        for (var code : codes.expired(now, BATCH)) {
            code.refuse(Refusal.EXPIRED, now).ifPresent(facts::fire);
        }
    }
}
