package io.walletline.routing.whatif;

import io.walletline.routing.waiting.Lesson;
import java.util.List;
import java.util.Map;

/**
 * What the simulation is given, whatever the queues.
 *
 * @param lessons what the span teaches of each queue, for estimates of waits
 * @param askedCallbacks contacts whose customers asked to be called back
 * @param estimated contacts whose handle time had to be drawn
 */
record Script(List<Visit> visits, List<Block> blocks, Map<String, Lesson> lessons, int askedCallbacks, int estimated) {}
