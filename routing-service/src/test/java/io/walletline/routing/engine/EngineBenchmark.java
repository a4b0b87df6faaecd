package io.walletline.routing.engine;

import io.walletline.routing.engine.matching.Engine;
import io.walletline.routing.engine.matching.HopcroftKarp;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * The engine alone, in memory: each figure on a line of JSON, beside a plain engine that scans. Seeded; arrivals and endings
 * alternate, so that the line keeps its length. Run its main after {@code test-compile}.
 */
public final class EngineBenchmark {

    private static final int SKILLS = 50;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Map<Channel, Integer> NOTHING = Map.of();

    private final Random random = new Random(42);
    private final List<Map<String, Integer>> skills = new ArrayList<>();
    private final List<Plan> plans = new ArrayList<>();
    private final Workload idle = Workload.of(NOTHING, NOTHING);
    private long ids;
    private long now = 1_000_000_000L;

    private EngineBenchmark(int agents) {
        for (int i = 0; i < SKILLS; i++) {
            plans.add(Plan.of(Demand.of(Channel.PHONE, Map.of("skill-" + i, 1))));
        }
        for (int i = 0; i < agents; i++) {
            var own = new HashMap<String, Integer>();
            var number = 3 + random.nextInt(3);
            while (own.size() < number) {
                own.put("skill-" + random.nextInt(SKILLS), 1 + random.nextInt(10));
            }
            skills.add(Map.copyOf(own));
        }
    }

    private WaitingContact contact() {
        return new WaitingContact(
                new UUID(0, ids++), plans.get(random.nextInt(SKILLS)), 30 * random.nextInt(4), now++, Map.of());
    }

    private AgentState free(int agent) {
        return new AgentState("a" + agent, Demand.MAIN_POOL, skills.get(agent), Duty.AVAILABLE, idle, now++);
    }

    private Engine busyEngine(int agents, int waiting) {
        var engine = new Engine(Policy.DEFAULT);
        for (int i = 0; i < agents; i++) {
            engine.put(free(i));
        }
        engine.decide(now);
        for (int i = 0; i < waiting + agents; i++) {
            engine.put(contact(), now);
            engine.decide(now);
        }
        return engine;
    }

    /** Seconds of processor time, which other programs on the machine do not change, for so many rounds of: an agent is freed and decided for, a contact comes and is decided for. */
    private double run(Engine engine, int agents, int rounds, long[] nanosOf) {
        var next = new AgentState[1024];
        var come = new WaitingContact[1024];
        long spent = 0;
        for (int done = 0; done < rounds; done += next.length) {
            for (int i = 0; i < next.length; i++) {
                next[i] = free(random.nextInt(agents));
                come[i] = contact();
            }
            var cpu = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < next.length; i++) {
                var start = System.nanoTime();
                engine.put(next[i]);
                engine.decide(now);
                var middle = System.nanoTime();
                engine.put(come[i], now);
                engine.decide(now);
                var end = System.nanoTime();
                if (nanosOf.length > 0) {
                    nanosOf[(done + i) * 2 % nanosOf.length] = middle - start;
                    nanosOf[((done + i) * 2 + 1) % nanosOf.length] = end - middle;
                }
            }
            spent += THREADS.getCurrentThreadCpuTime() - cpu;
        }
        return spent / 1e9;
    }

    /** Without arguments all; else those of {@code decisions}, {@code scale}, {@code memory}, {@code matching} that are named. */
    public static void main(String[] args) {
        var wanted = args.length == 0 ? Set.of("decisions", "scale", "memory", "matching") : Set.of(args);
        if (wanted.contains("decisions")) {
            decisions();
        }
        if (wanted.contains("scale")) {
            scale();
        }
        if (wanted.contains("memory")) {
            memory();
        }
        if (wanted.contains("matching")) {
            matching(10_000, 10_000, 40);
            matching(10_000, 100_000, 20);
        }
    }

    private static void decisions() {
        var baseline = scanning();
        var usual = new EngineBenchmark(10_000);
        var engine = usual.busyEngine(10_000, 100_000);
        usual.run(engine, 10_000, 300_000, new long[0]);
        var nanos = new long[600_000];
        var seconds = usual.run(engine, 10_000, 300_000, nanos);
        Arrays.sort(nanos);
        print("decisions", 600_000 / seconds, "decisions/CPU-s", baseline, 1_000_000, true);
        print("decision p99", nanos[(int) (nanos.length * 0.99)] / 1e3, "µs", 0, 50, false);
    }

    /** Both sizes by turns, so that both see the same machine; of each the best of five. */
    private static void scale() {
        var small = new EngineBenchmark(1_000);
        var large = new EngineBenchmark(100_000);
        var smallEngine = small.busyEngine(1_000, 10_000);
        var largeEngine = large.busyEngine(100_000, 1_000_000);
        var smallest = Double.MAX_VALUE;
        var largest = Double.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            smallest = Math.min(smallest, small.run(smallEngine, 1_000, 200_000, new long[0]));
            largest = Math.min(largest, large.run(largeEngine, 100_000, 200_000, new long[0]));
        }
        print("cost of a decision, 1,000 agents, 10,000 waiting", smallest / 400_000 * 1e9, "CPU-ns", 0, 1_000, false);
        print("cost 100,000/1,000,000 over 1,000/10,000", largest / smallest, "×", 0, 1.5, false);
    }

    private static void memory() {
        System.gc();
        var before = used();
        var much = new EngineBenchmark(10_000);
        var engine = much.busyEngine(10_000, 500_000);
        System.gc();
        print("heap, 500,000 waiting and 10,000 agents", (used() - before) / 1e6, "MB", 0, 512, false);
        if (engine.waiting() != 500_000) {
            throw new IllegalStateException("the line has the wrong length: " + engine.waiting());
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Everybody meets at once, where a plain greedy leaves some out. */
    private static void matching(int agents, int waiting, int runs) {
        var ours = Double.MAX_VALUE;
        var whole = Double.MAX_VALUE;
        var theirs = Double.MAX_VALUE;
        int served = 0;
        int best = 0;
        for (int run = 0; run < runs; run++) {
            var all = new EngineBenchmark(agents);
            var contacts = new ArrayList<WaitingContact>();
            for (int i = 0; i < waiting; i++) {
                contacts.add(all.contact());
            }
            var engine = new Engine(Policy.DEFAULT);
            contacts.forEach(contact -> engine.put(contact, all.now));
            var again = new Engine(Policy.DEFAULT);
            contacts.forEach(contact -> again.put(contact, all.now));
            for (int i = 0; i < agents; i++) {
                var state = all.free(i);
                engine.put(state);
                again.put(state);
            }
            var start = THREADS.getCurrentThreadCpuTime();
            served = engine.meeting().match().size();
            ours = Math.min(ours, (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
            start = THREADS.getCurrentThreadCpuTime();
            again.decide(all.now);
            whole = Math.min(whole, (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
            var edges = all.edges(contacts);
            start = THREADS.getCurrentThreadCpuTime();
            best = HopcroftKarp.size(edges, agents);
            theirs = Math.min(theirs, (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
        }
        var size = String.format(Locale.ROOT, "%,d agents, %,d contacts at once", agents, waiting);
        print("served of the Hopcroft–Karp optimum, " + size, 100.0 * served / best, "%", 100, 99.9, true);
        print("matching, " + size, ours, "CPU-ms", theirs, theirs / 50, false);
        print("matching and grounds of all offers, " + size, whole, "CPU-ms", theirs, theirs / 50, false);
    }

    private int[][] edges(List<WaitingContact> contacts) {
        var bySkill = new HashMap<Plan, int[]>();
        var edges = new int[contacts.size()][];
        for (int c = 0; c < contacts.size(); c++) {
            edges[c] = bySkill.computeIfAbsent(contacts.get(c).plan(), plan -> {
                var demand = plan.stages().getFirst().demand();
                return java.util.stream.IntStream.range(0, skills.size())
                        .filter(agent -> demand.isMetBy(Demand.MAIN_POOL, skills.get(agent)))
                        .toArray();
            });
        }
        return edges;
    }

    /** Decisions per second of an engine that goes through the line for each agent freed; contacts in order. */
    private static double scanning() {
        var plain = new EngineBenchmark(10_000);
        var line = new ArrayDeque<Integer>();
        for (int i = 0; i < 100_000; i++) {
            line.add(plain.random.nextInt(SKILLS));
        }
        int rounds = 200_000;
        var start = THREADS.getCurrentThreadCpuTime();
        for (int round = 0; round < rounds; round++) {
            var own = plain.skills.get(plain.random.nextInt(10_000));
            var waiting = line.iterator();
            while (waiting.hasNext()) {
                if (own.containsKey("skill-" + waiting.next())) {
                    waiting.remove();
                    break;
                }
            }
            line.add(plain.random.nextInt(SKILLS));
        }
        return 2.0 * rounds / ((THREADS.getCurrentThreadCpuTime() - start) / 1e9);
    }

    private static void print(
            String figure, double value, String unit, double baseline, double target, boolean atLeast) {
        var met = atLeast ? value >= target : value <= target;
        var ratio = baseline == 0 ? "null" : number(value / baseline);
        System.out.println("{\"bench\":\"engine\",\"figure\":\"" + figure + "\",\"value\":" + number(value)
                + ",\"unit\":\"" + unit + "\",\"baseline\":" + (baseline == 0 ? "null" : number(baseline))
                + ",\"ratio\":" + ratio + ",\"target\":" + number(target) + ",\"met\":" + met + "}");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 1_000 ? "%.0f" : "%.3f", value);
    }
}
