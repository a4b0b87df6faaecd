package io.walletline.local.phone;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The world of a conversation: documents by path (the last one stays), and acts; a null act is a time that passes. */
final class ScriptedCallPort implements CallPort {

    final List<String> fetched = new ArrayList<>();
    final List<String> heard = new ArrayList<>();
    final List<PhoneCallState> states = new ArrayList<>();
    private final Map<String, Deque<String>> documents = new HashMap<>();
    private final Deque<List<CallerAct>> acts = new ArrayDeque<>();

    ScriptedCallPort answers(String path, String... inner) {
        Deque<String> queue = documents.computeIfAbsent(path, any -> new ArrayDeque<>());
        List.of(inner).forEach(each -> queue.add("<Response>" + each + "</Response>"));
        return this;
    }

    ScriptedCallPort then(CallerAct act) {
        acts.add(List.of(act));
        return this;
    }

    ScriptedCallPort thenSilence() {
        acts.add(List.of());
        return this;
    }

    @Override
    public TwimlDocument fetch(URI url, Map<String, String> details) {
        fetched.add(url.getPath()
                + details.entrySet().stream()
                        .filter(entry -> !entry.getKey().startsWith("Queue")
                                || entry.getKey().equals("QueueResult"))
                        .filter(entry -> !entry.getKey().equals("Confidence"))
                        .map(entry -> " " + entry.getKey() + "=" + entry.getValue())
                        .sorted()
                        .reduce("", String::concat));
        Deque<String> queue = documents.getOrDefault(url.getPath(), new ArrayDeque<>());
        String next = queue.size() > 1 ? queue.poll() : queue.isEmpty() ? "" : queue.peek();
        return TwimlDocument.parse(url, next);
    }

    /** Who has nothing more to do hangs up, so that every conversation ends. */
    @Override
    public @Nullable CallerAct next(Duration atMost) {
        if (acts.isEmpty()) {
            return new CallerAct.HungUp();
        }
        List<CallerAct> next = acts.poll();
        return next.isEmpty() ? null : next.getFirst();
    }

    @Override
    public void hear(String text, @Nullable String language) {
        heard.add(text);
    }

    @Override
    public void enter(PhoneCallState state, @Nullable String detail) {
        states.add(state);
    }

    @Override
    public int position(String queue) {
        return 1;
    }

    @Override
    public long secondsInQueue() {
        return 3;
    }
}
