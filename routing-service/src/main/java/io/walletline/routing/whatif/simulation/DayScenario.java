package io.walletline.routing.whatif.simulation;

import io.walletline.routing.waiting.Lesson;
import java.util.List;
import java.util.Map;

/**
 * The input of a simulation that does not depend on the queues.
 *
 * @param lessons for estimates of waits, by queue
 * @param askedCallbacks contacts whose customers asked to be called back
 * @param estimated contacts whose handle time had to be drawn
 */
public record DayScenario(
        List<ScenarioContact> arrivals,
        List<OccupiedInterval> occupied,
        Map<String, Lesson> lessons,
        int askedCallbacks,
        int estimated) {}
