package io.walletline.routing.whatif;

import io.walletline.routing.whatif.simulation.DayOutcome;
import java.time.Instant;

/**
 * The same contacts three times: as it was, simulated with the queues as they were, and simulated with the other queues.
 * The first two show how far the third can be trusted.
 *
 * @param estimated contacts without a known end, whose handle time was drawn
 */
record WhatIfReport(
        Instant from,
        Instant to,
        int contacts,
        int estimated,
        DayOutcome happened,
        DayOutcome before,
        DayOutcome after) {}
