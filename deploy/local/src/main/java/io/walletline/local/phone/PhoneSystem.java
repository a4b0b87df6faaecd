package io.walletline.local.phone;

import io.walletline.local.stream.EventStreams;
import io.walletline.local.webhook.SignedWebhook;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The public phone network in front of the support line: people call, and the line's webhooks are told. */
public final class PhoneSystem implements AutoCloseable {

    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final Set<Thread> callers = ConcurrentHashMap.newKeySet();
    private final Settings settings;
    private final SignedWebhook webhook;
    private final Clock clock;
    private final Exchange exchange;
    private final EventStreams streams;

    public PhoneSystem(Settings settings, EventStreams streams, Clock clock) {
        this.settings = settings;
        this.webhook = new SignedWebhook(settings.authToken());
        this.clock = clock;
        this.streams = streams;
        this.exchange = new Exchange(this::changed);
    }

    /**
     * Where the line is and how patient people are.
     *
     * @param voiceUrl is asked what to do with a new call
     * @param statusUrl hears of calls that begin and end
     * @param lineNumber that people dial
     * @param listening the least time a caller gets to answer
     * @param waitPace between two looks at the wait document
     * @param webhookPatience how long a webhook that does not answer is tried again
     */
    public record Settings(
            URI voiceUrl,
            URI statusUrl,
            String accountSid,
            String authToken,
            String lineNumber,
            Duration listening,
            Duration waitPace,
            Duration webhookPatience) {}

    private void changed(PhoneCall call) {
        streams.changed(subject(call.sid()), call::view);
        String agent = call.agent();
        if (agent != null) {
            streams.changed(agentSubject(agent), call::view);
        }
    }

    static String agentSubject(String agentId) {
        return "agent/" + agentId;
    }

    static String subject(String sid) {
        return "call/" + sid;
    }

    EventStreams streams() {
        return streams;
    }

    /**
     * Dials the line.
     *
     * @param from the caller's number in E.164
     * @return the call's sid
     */
    public String place(String from) {
        String sid = "CA" + UUID.randomUUID().toString().replace("-", "");
        PhoneCall call = new PhoneCall(sid, from, settings, exchange, webhook, clock);
        exchange.add(call);
        Thread caller = Thread.ofVirtual().name(sid).unstarted(() -> run(call));
        callers.add(caller);
        caller.start();
        return sid;
    }

    private void run(PhoneCall call) {
        try {
            call.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            callers.remove(Thread.currentThread());
        }
    }

    /** The caller speaks; heard when the line listens. */
    public void say(String sid, String text) {
        running(sid).receive(new CallerAct.Said(text));
    }

    /** The caller presses keys: digits, {@code *} and {@code #}. */
    public void press(String sid, String keys) {
        running(sid).receive(new CallerAct.Pressed(keys));
    }

    public void hangUp(String sid) {
        running(sid).receive(new CallerAct.HungUp());
    }

    /** The agent hangs up, if connected to anybody; the line's document says what follows for the caller. */
    public void agentHangsUp(String agentId) {
        exchange.with(agentId)
                .filter(PhoneCall::isConnected)
                .ifPresent(call -> call.receive(new CallerAct.AgentLeft()));
    }

    /** The agent speaks to the caller. */
    public void agentSays(String agentId, String text) {
        exchange.with(agentId).filter(PhoneCall::isConnected).ifPresent(call -> call.agentSays(text));
    }

    /** The newest call that this agent is or was connected to. */
    public Optional<CallView> callWith(String agentId) {
        return exchange.with(agentId).map(PhoneCall::view);
    }

    public CallView view(String sid) {
        return running(sid).view();
    }

    /** The line moves a call to another document, at once. */
    void move(String sid, URI url) {
        running(sid).receive(new CallerAct.Moved(url));
    }

    void end(String sid) {
        running(sid).receive(new CallerAct.Ended());
    }

    boolean accepts(String account, String authToken) {
        return settings.accountSid().equals(account) && settings.authToken().equals(authToken);
    }

    private PhoneCall running(String sid) {
        return exchange.find(sid).orElseThrow(() -> new UnknownCall(sid));
    }

    /** Everybody hangs up; the line gets two seconds to hear of it. */
    @Override
    public void close() {
        exchange.all().stream().filter(call -> !call.isOver()).forEach(call -> call.receive(new CallerAct.HungUp()));
        long deadline = System.nanoTime() + GOODBYE.toNanos();
        for (Thread caller : callers) {
            join(caller, Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        }
    }

    private static void join(Thread caller, Duration limit) {
        try {
            caller.join(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
