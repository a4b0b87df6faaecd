package io.walletline.local.phone;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** All calls, and who stands where in which queue. */
final class Exchange {

    private final Map<String, Call> calls = new ConcurrentHashMap<>();
    private final Consumer<Call> watcher;

    Exchange(Consumer<Call> watcher) {
        this.watcher = watcher;
    }

    void add(Call call) {
        calls.put(call.sid(), call);
    }

    Optional<Call> find(String sid) {
        return Optional.ofNullable(calls.get(sid));
    }

    /** The newest call that this agent is or was connected to. */
    Optional<Call> with(String agentId) {
        return calls.values().stream().filter(call -> call.isWith(agentId)).max(Comparator.comparing(Call::placedAt));
    }

    List<Call> all() {
        return List.copyOf(calls.values());
    }

    int position(Call call, String queue) {
        List<Call> waiting = calls.values().stream()
                .filter(other -> other.waitsIn(queue))
                .sorted(Comparator.comparing(Call::since).thenComparing(Call::sid))
                .toList();
        return waiting.indexOf(call) + 1;
    }

    void changed(Call call) {
        watcher.accept(call);
    }
}
