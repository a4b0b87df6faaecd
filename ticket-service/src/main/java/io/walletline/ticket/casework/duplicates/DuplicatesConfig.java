package io.walletline.ticket.casework.duplicates;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the detection of duplicates. */
@ConfigMapping(prefix = "walletline.duplicates")
interface DuplicatesConfig {

    /** The time for which a customer's open tickets are compared, back from now. */
    @WithDefault("P7D")
    Duration window();

    /**
     * The time after the first ticket within which a written one with the same payment or refund id joins it at once;
     * zero never joins.
     */
    @WithDefault("PT24H")
    Duration attachWithin();

    /** From which likeness on, 0–1, similar texts are proposed. */
    @WithDefault("0.6")
    double likeness();
}
