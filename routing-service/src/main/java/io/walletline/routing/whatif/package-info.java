/**
 * How a past day would have gone with other queues: {@link io.walletline.routing.whatif.PastDays} reads who came, who worked and
 * what was defined when, {@link io.walletline.routing.whatif.Simulation} lets it happen again. Enter at
 * {@link io.walletline.routing.whatif.WhatIfDesk}.
 */
@NullMarked
package io.walletline.routing.whatif;

import org.jspecify.annotations.NullMarked;
