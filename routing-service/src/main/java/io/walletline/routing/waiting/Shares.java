package io.walletline.routing.waiting;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Plan;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The places of each kind of work, when agents who can do several divide their time by the open work of each. A
 * shared agent counts in full nowhere, and in all kinds together as one.
 */
public final class Shares {

    private final Map<Work, Double> places = new ConcurrentHashMap<>();
    private final Map<Able, List<DutyAgent>> workers;
    private final Map<Work, Integer> open;
    private final Map<Work, Plan> asked = new HashMap<>();
    private final Function<Work, Plan> plans;

    /** The pool and skills of agents; many agents share one. */
    private record Able(String pool, Map<String, Integer> skills) {

        boolean meets(Plan plan) {
            return plan.stages().getFirst().demand().isMetBy(pool, skills);
        }
    }

    public Shares(List<DutyAgent> workers, Map<Work, Integer> open, Function<Work, Plan> plans) {
        this.workers = workers.stream()
                .collect(Collectors.groupingBy(
                        worker -> new Able(worker.pool(), worker.skills()), LinkedHashMap::new, Collectors.toList()));
        this.open = Map.copyOf(open);
        this.plans = plans;
        open.keySet().forEach(work -> asked.put(work, plans.apply(work)));
        this.workers.forEach(this::divide);
    }

    private void divide(Able able, List<DutyAgent> alike) {
        var fits = asked.entrySet().stream()
                .filter(work -> able.meets(work.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        double all = fits.stream().mapToInt(open::get).sum();
        fits.forEach(work ->
                places.merge(work, placesOf(alike, work.channel()) * open.getOrDefault(work, 0) / all, Double::sum));
    }

    private static double placesOf(List<DutyAgent> alike, Channel channel) {
        return alike.stream().mapToInt(worker -> worker.places(channel)).sum();
    }

    /** Work of which nothing is open yet counts as if one of it were. */
    public double of(Work work) {
        return places.computeIfAbsent(work, this::ofNew);
    }

    private double ofNew(Work work) {
        return whoMeets(work)
                .mapToDouble(able -> placesOf(able.getValue(), work.channel()) / (1.0 + otherWorkOf(able.getKey())))
                .sum();
    }

    private int otherWorkOf(Able able) {
        return asked.entrySet().stream()
                .filter(work -> able.meets(work.getValue()))
                .mapToInt(work -> open.get(work.getKey()))
                .sum();
    }

    /** The number of agents with room for one more contact of it now. */
    public long free(Work work) {
        return whoMeets(work)
                .flatMap(able -> able.getValue().stream())
                .filter(worker -> worker.hasRoomFor(work.channel()))
                .count();
    }

    private Stream<Map.Entry<Able, List<DutyAgent>>> whoMeets(Work work) {
        var plan = plans.apply(work);
        return workers.entrySet().stream().filter(able -> able.getKey().meets(plan));
    }
}
