package io.walletline.routing.waiting;

import io.walletline.routing.engine.Plan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How many places each kind of work has, when agents who can do several divide their time by how much of each is open. A
 * shared agent counts in full nowhere, and in all kinds together as one.
 */
final class Shares {
    private final Map<Work, Double> places = new HashMap<>();

    Shares(List<Worker> workers, Map<Work, Integer> open, Function<Work, Plan> plans) {
        Map<Work, Plan> asked = new HashMap<>();
        open.keySet().forEach(work -> asked.put(work, plans.apply(work)));
        for (Worker worker : workers) {
            List<Work> fits = asked.entrySet().stream()
                    .filter(work -> meets(worker, work.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            double all = fits.stream().mapToInt(open::get).sum();
            fits.forEach(work -> places.merge(work, worker.places(work.channel()) * open.get(work) / all, Double::sum));
        }
    }

    private static boolean meets(Worker worker, Plan plan) {
        return plan.stages().getFirst().demand().isMetBy(worker.pool(), worker.skills());
    }

    double of(Work work) {
        return places.getOrDefault(work, 0.0);
    }
}
