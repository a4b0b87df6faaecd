package io.walletline.local.phone;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An interpreter of TwiML: executes the support line's documents until the call is over.
 *
 * <p>A caller who speaks before the line listens is heard once it does. Speech takes no time; waiting does.
 */
final class TwimlInterpreter {

    /** The step after a verb or a document. */
    private sealed interface Next {

        record GoOn() implements Next {}

        record Fetch(URI url, Map<String, String> details) implements Next {}

        record LeaveQueue() implements Next {}

        record HangUp(boolean byCaller) implements Next {}
    }

    private static final Next GO_ON = new Next.GoOn();
    private static final Next.HangUp BY_CALLER = new Next.HangUp(true);
    private static final Next.HangUp BY_LINE = new Next.HangUp(false);

    private final CallPort port;
    private final Duration listening;
    private final Duration waitPace;

    /**
     * @param listening the least time a caller gets to answer: people who type need longer than the seconds that a
     *     document gives to people who speak
     * @param waitPace between two fetches of the wait document
     */
    TwimlInterpreter(CallPort port, Duration listening, Duration waitPace) {
        this.port = port;
        this.listening = listening;
        this.waitPace = waitPace;
    }

    /** Runs the call from its first webhook to its end. */
    void run(URI voiceUrl) throws InterruptedException {
        Next next = new Next.Fetch(voiceUrl, Map.of());
        while (next instanceof Next.Fetch fetch) {
            next = perform(port.fetch(fetch.url(), fetch.details()));
        }
        port.enter(PhoneCallState.ENDED, null);
    }

    private Next perform(TwimlDocument document) throws InterruptedException {
        for (Verb verb : document.verbs()) {
            Next next = perform(verb, document);
            if (next != GO_ON) {
                return next;
            }
        }
        return GO_ON;
    }

    private Next perform(Verb verb, TwimlDocument document) throws InterruptedException {
        return switch (verb) {
            case Verb.Say say -> {
                port.hear(say.text(), say.language());
                yield GO_ON;
            }
            case Verb.Play play -> {
                port.hear("♪", null);
                yield GO_ON;
            }
            case Verb.Pause pause -> pause(pause.length());
            case Verb.Gather gather -> gather(gather, document);
            case Verb.Enqueue enqueue -> enqueue(enqueue, document);
            case Verb.Leave leave -> new Next.LeaveQueue();
            case Verb.Dial dial -> dial(dial, document);
            case Verb.Redirect redirect -> new Next.Fetch(document.resolve(redirect.url()), Map.of());
            case Verb.Hangup hangup -> BY_LINE;
        };
    }

    private Next pause(Duration length) throws InterruptedException {
        long deadline = System.nanoTime() + length.toNanos();
        CallerAct act = port.next(length);
        while (act != null) {
            Next next = interruption(act);
            if (next != GO_ON) {
                return next;
            }
            act = port.next(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        }
        return GO_ON;
    }

    private static Next interruption(CallerAct act) {
        return switch (act) {
            case CallerAct.HungUp hungUp -> BY_CALLER;
            case CallerAct.Ended ended -> BY_LINE;
            case CallerAct.Moved moved -> new Next.Fetch(moved.url(), Map.of());
            case CallerAct.Said said -> GO_ON;
            case CallerAct.Pressed pressed -> GO_ON;
            case CallerAct.AgentLeft left -> GO_ON;
        };
    }

    private Next gather(Verb.Gather gather, TwimlDocument document) throws InterruptedException {
        for (Verb prompt : gather.prompts()) {
            Next next = perform(prompt, document);
            if (next != GO_ON) {
                return next;
            }
        }
        port.enter(PhoneCallState.LISTENING, null);
        Duration limit = gather.timeout().compareTo(listening) < 0 ? listening : gather.timeout();
        StringBuilder keys = new StringBuilder();
        while (true) {
            CallerAct act = port.next(limit);
            if (act == null) {
                return keys.isEmpty() && !gather.actionOnEmptyResult()
                        ? GO_ON
                        : new Next.Fetch(document.resolve(gather.action()), Map.of("Digits", keys.toString()));
            }
            if (act instanceof CallerAct.Said said && gather.hears("speech")) {
                Map<String, String> heard = Map.of("SpeechResult", said.text(), "Confidence", "0.92");
                return new Next.Fetch(document.resolve(gather.action()), heard);
            }
            if (act instanceof CallerAct.Pressed pressed && gather.hears("dtmf")) {
                keys.append(pressed.keys());
                String digits = KeyPad.complete(keys, gather);
                if (digits != null) {
                    return new Next.Fetch(document.resolve(gather.action()), Map.of("Digits", digits));
                }
            }
            Next next = interruption(act);
            if (next != GO_ON) {
                return next;
            }
        }
    }

    private Next enqueue(Verb.Enqueue enqueue, TwimlDocument document) throws InterruptedException {
        port.enter(PhoneCallState.WAITING, enqueue.queue());
        URI waitUrl = document.resolve(enqueue.waitUrl());
        Next next = GO_ON;
        while (next == GO_ON) {
            long fetched = System.nanoTime();
            next = enqueue.waitUrl() == null
                    ? GO_ON
                    : perform(port.fetch(waitUrl, queueDetails(enqueue.queue(), Map.of())));
            if (next == GO_ON) {
                next = pause(waitPace.minusNanos(System.nanoTime() - fetched).plusMillis(1));
            } else if (next instanceof Next.Fetch redirect && isInside(redirect, waitUrl)) {
                waitUrl = redirect.url();
                next = GO_ON;
            }
        }
        return leaveQueue(enqueue, document, next);
    }

    /** A redirect in a wait document stays in the queue; a call that is moved from outside leaves it. */
    private static boolean isInside(Next.Fetch redirect, URI waitUrl) {
        return redirect.url().getPath().equals(waitUrl.getPath());
    }

    private Next leaveQueue(Verb.Enqueue enqueue, TwimlDocument document, Next next) throws InterruptedException {
        if (next instanceof Next.Fetch || enqueue.action() == null) {
            return next instanceof Next.LeaveQueue ? GO_ON : next;
        }
        String result = next instanceof Next.LeaveQueue ? "leave" : "hangup";
        Map<String, String> details = queueDetails(enqueue.queue(), Map.of("QueueResult", result));
        if (next instanceof Next.LeaveQueue) {
            return new Next.Fetch(document.resolve(enqueue.action()), details);
        }
        // The caller is gone: the line is told, and what it answers has nobody to be played to.
        TwimlDocument unheard = port.fetch(document.resolve(enqueue.action()), details);
        return unheard.verbs().isEmpty() ? next : BY_CALLER;
    }

    private Map<String, String> queueDetails(String queue, Map<String, String> more) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("QueueSid", "QU" + String.format("%032x", queue.hashCode()));
        details.put("QueuePosition", String.valueOf(port.position(queue)));
        details.put("QueueTime", String.valueOf(port.secondsInQueue()));
        details.putAll(more);
        return details;
    }

    private Next dial(Verb.Dial dial, TwimlDocument document) throws InterruptedException {
        port.enter(PhoneCallState.CONNECTED, dial.target());
        @Nullable CallerAct act = null;
        while (!(act instanceof CallerAct.AgentLeft)) {
            act = port.next(Duration.ofHours(1));
            if (act == null) {
                return BY_LINE;
            }
            Next next = interruption(act);
            if (next != GO_ON) {
                return next;
            }
        }
        return dial.action() == null
                ? GO_ON
                : new Next.Fetch(document.resolve(dial.action()), Map.of("DialCallStatus", "completed"));
    }
}
