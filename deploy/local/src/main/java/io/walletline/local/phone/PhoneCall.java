package io.walletline.local.phone;

import io.walletline.local.webhook.SignedWebhook;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A call in progress: the queue of the caller's acts, the transcript, and the phone system's side of the webhooks. */
final class PhoneCall implements CallPort {

    private static final Duration RETRY_PAUSE = Duration.ofMillis(500);

    private final String sid;
    private final String from;
    private final PhoneSystem.Settings settings;
    private final Exchange exchange;
    private final SignedWebhook webhook;
    private final Clock clock;
    private final BlockingQueue<CallerAct> mailbox = new LinkedBlockingQueue<>();
    private final Transcript transcript = new Transcript();
    private final Instant placedAt;
    private final AtomicInteger statusSequence = new AtomicInteger();
    private volatile PhoneCallState state = PhoneCallState.RINGING;
    private volatile @Nullable String detail;
    private volatile @Nullable String agent;
    private volatile Instant since;

    PhoneCall(
            String sid,
            String from,
            PhoneSystem.Settings settings,
            Exchange exchange,
            SignedWebhook webhook,
            Clock clock) {
        this.sid = sid;
        this.from = from;
        this.settings = settings;
        this.exchange = exchange;
        this.webhook = webhook;
        this.clock = clock;
        this.placedAt = clock.instant();
        this.since = placedAt;
    }

    Instant placedAt() {
        return placedAt;
    }

    String sid() {
        return sid;
    }

    boolean isOver() {
        return state == PhoneCallState.ENDED;
    }

    boolean waitsIn(String queue) {
        return state == PhoneCallState.WAITING && queue.equals(detail);
    }

    /** Whether this agent is or was the last one at the other end. */
    boolean isWith(String agentId) {
        return agentId.equals(agent);
    }

    @Nullable
    String agent() {
        return agent;
    }

    boolean isConnected() {
        return state == PhoneCallState.CONNECTED;
    }

    /** The agent at the other end speaks. */
    void agentSays(String text) {
        write("agent", text, null);
    }

    Instant since() {
        return since;
    }

    /** Runs until the call is over, then tells the line. */
    void run() throws InterruptedException {
        report("in-progress");
        try {
            new TwimlInterpreter(this, settings.listening(), settings.waitPace()).run(settings.voiceUrl());
        } finally {
            enter(PhoneCallState.ENDED, null);
            report("completed");
        }
    }

    void receive(CallerAct act) {
        switch (act) {
            case CallerAct.Said said -> write("caller", said.text(), null);
            case CallerAct.Pressed pressed -> write("caller", "[" + pressed.keys() + "]", null);
            case CallerAct.HungUp hungUp -> write("event", "hung-up", null);
            case CallerAct.AgentLeft left -> write("event", "agent-left", null);
            case CallerAct.Moved moved -> {}
            case CallerAct.Ended ended -> write("event", "ended-by-line", null);
        }
        mailbox.add(act);
    }

    @Override
    public TwimlDocument fetch(URI url, Map<String, String> details) throws InterruptedException {
        Map<String, String> form = form(state == PhoneCallState.RINGING ? "ringing" : "in-progress");
        form.putAll(details);
        SignedWebhook.Answer answer = webhook.postPatiently(url, form, settings.webhookPatience(), RETRY_PAUSE);
        if (!answer.isSuccess()) {
            write("event", "line-failed " + answer.status(), null);
            return TwimlDocument.parse(url, "<Response><Hangup/></Response>");
        }
        try {
            if (state == PhoneCallState.RINGING) {
                enter(PhoneCallState.SPEAKING, null);
            }
            return TwimlDocument.parse(url, answer.body());
        } catch (BadTwiml e) {
            write("event", "line-failed " + e.getMessage(), null);
            return TwimlDocument.parse(url, "<Response><Hangup/></Response>");
        }
    }

    @Override
    public @Nullable CallerAct next(Duration atMost) throws InterruptedException {
        return mailbox.poll(Math.max(0, atMost.toMillis()), TimeUnit.MILLISECONDS);
    }

    @Override
    public void hear(String text, @Nullable String language) {
        write("line", text, language);
    }

    @Override
    public void enter(PhoneCallState next, @Nullable String nextDetail) {
        if (state == next && Objects.equals(detail, nextDetail)) {
            return;
        }
        since = clock.instant();
        detail = nextDetail;
        state = next;
        if (next == PhoneCallState.CONNECTED) {
            agent = nextDetail;
            write("event", "connected", null);
        } else {
            exchange.changed(this);
        }
    }

    @Override
    public int position(String queue) {
        return exchange.position(this, queue);
    }

    @Override
    public long secondsInQueue() {
        return Duration.between(since, clock.instant()).toSeconds();
    }

    CallView view() {
        return new CallView(
                sid,
                from,
                state,
                detail,
                transcript.entries().stream()
                        .map(entry -> new CallView.Spoken(
                                entry.at().toString(), entry.who(), entry.text(), entry.language(), entry.times()))
                        .toList());
    }

    private void write(String who, String text, @Nullable String language) {
        transcript.add(new Transcript.Entry(clock.instant(), who, text, language, 1));
        exchange.changed(this);
    }

    private Map<String, String> form(String status) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("CallSid", sid);
        form.put("AccountSid", settings.accountSid());
        form.put("ApiVersion", "2010-04-01");
        form.put("Direction", "inbound");
        form.put("From", from);
        form.put("Caller", from);
        form.put("To", settings.lineNumber());
        form.put("Called", settings.lineNumber());
        form.put("CallStatus", status);
        return form;
    }

    private void report(String status) throws InterruptedException {
        Map<String, String> form = form(status);
        form.put("CallbackSource", "call-progress-events");
        form.put("SequenceNumber", String.valueOf(statusSequence.getAndIncrement()));
        form.put("Timestamp", clock.instant().toString());
        webhook.postPatiently(settings.statusUrl(), form, settings.webhookPatience(), RETRY_PAUSE);
    }
}
