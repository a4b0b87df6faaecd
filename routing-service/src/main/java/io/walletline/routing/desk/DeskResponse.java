package io.walletline.routing.desk;

import io.walletline.routing.agent.Shift;
import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.offer.OfferResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that an agent needs to see of his or her own work. */
record DeskResponse(
        String id,
        String displayName,
        Map<String, Integer> skills,
        @Nullable Shift shift,
        Presence presence,
        @Nullable String reason,
        Instant since,
        List<OfferResponse> offers,
        List<HeldContact> contacts) {}
