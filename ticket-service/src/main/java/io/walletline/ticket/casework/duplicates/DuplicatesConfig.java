package io.walletline.ticket.casework.duplicates;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When two tickets are taken for one. */
@ConfigMapping(prefix = "walletline.duplicates")
interface DuplicatesConfig {

    /** How far back the customer's open tickets are compared. */
    @WithDefault("P7D")
    Duration window();

    /** How long after the first a written ticket with the same payment or refund id joins it at once; zero never joins. */
    @WithDefault("PT24H")
    Duration attachWithin();

    /** From which likeness on, 0–1, similar texts are proposed. */
    @WithDefault("0.6")
    double likeness();
}
