/** Events out (outbox and its relay) and in (inlet and inbox), as CloudEvents 1.0 in Kafka's binary mode. Enter at {@link Outbox} and {@link EventInlet}. */
@NullMarked
package io.walletline.kit.event;

import org.jspecify.annotations.NullMarked;
