package io.walletline.local.phone;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** All calls, and who stands where in which queue. */
final class Exchange {

    private final Map<String, PhoneCall> calls = new ConcurrentHashMap<>();
    private final Consumer<PhoneCall> watcher;

    Exchange(Consumer<PhoneCall> watcher) {
        this.watcher = watcher;
    }

    void add(PhoneCall call) {
        calls.put(call.sid(), call);
    }

    Optional<PhoneCall> find(String sid) {
        return Optional.ofNullable(calls.get(sid));
    }

    /** The newest call that this agent is or was connected to. */
    Optional<PhoneCall> with(String agentId) {
        return calls.values().stream()
                .filter(call -> call.isWith(agentId))
                .max(Comparator.comparing(PhoneCall::placedAt));
    }

    List<PhoneCall> all() {
        return List.copyOf(calls.values());
    }

    int position(PhoneCall call, String queue) {
        List<PhoneCall> waiting = calls.values().stream()
                .filter(other -> other.waitsIn(queue))
                .sorted(Comparator.comparing(PhoneCall::since).thenComparing(PhoneCall::sid))
                .toList();
        return waiting.indexOf(call) + 1;
    }

    void changed(PhoneCall call) {
        watcher.accept(call);
    }
}
