package io.walletline.routing.replay;

import io.walletline.routing.engine.Channel;
import java.util.UUID;

/**
 * A contact that came, with what it would have taken and borne. Times are milliseconds.
 *
 * @param priority its own, without what its queue adds
 * @param handle from accepted to the end of the wrap-up
 * @param patience how long it would wait before giving up; {@link Long#MAX_VALUE} = for ever
 */
record Arrival(
        UUID id, String queue, Channel channel, String language, int priority, long at, long handle, long patience) {}
