package io.walletline.routing.waiting;

import io.walletline.routing.engine.Plan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * How many places each kind of work has, when agents who can do several divide their time by how much of each is open. A
 * shared agent counts in full nowhere, and in all kinds together as one.
 */
public final class Shares {
    private final Map<Work, Double> places = new ConcurrentHashMap<>();
    private final List<Worker> workers;
    private final Map<Work, Integer> open;
    private final Map<Work, Plan> asked = new HashMap<>();
    private final Function<Work, Plan> plans;

    public Shares(List<Worker> workers, Map<Work, Integer> open, Function<Work, Plan> plans) {
        this.workers = List.copyOf(workers);
        this.open = Map.copyOf(open);
        this.plans = plans;
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

    /** Work of which nothing is open yet counts as if one of it were. */
    public double of(Work work) {
        return places.computeIfAbsent(work, this::ofNew);
    }

    private double ofNew(Work work) {
        Plan plan = plans.apply(work);
        return workers.stream()
                .filter(worker -> meets(worker, plan))
                .mapToDouble(worker -> worker.places(work.channel()) / (1.0 + otherWorkOf(worker)))
                .sum();
    }

    private int otherWorkOf(Worker worker) {
        return asked.entrySet().stream()
                .filter(work -> meets(worker, work.getValue()))
                .mapToInt(work -> open.get(work.getKey()))
                .sum();
    }

    /** How many agents have room for one more of it right now. */
    public long free(Work work) {
        Plan plan = plans.apply(work);
        return workers.stream()
                .filter(worker -> meets(worker, plan) && worker.hasRoomFor(work.channel()))
                .count();
    }
}
