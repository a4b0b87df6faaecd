/**
 * How a past day would have gone with other queues. Enter at {@link io.walletline.routing.whatif.WhatIfDesk}; the past is read
 * in {@code whatif.history} and run again in {@code whatif.simulation}.
 */
@NullMarked
package io.walletline.routing.whatif;

import org.jspecify.annotations.NullMarked;
