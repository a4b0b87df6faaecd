package io.walletline.routing.callback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The defaults of callbacks. */
@ConfigMapping(prefix = "walletline.callback")
interface CallbackSettings {

    @WithDefault("3")
    int attempts();

    /** From one attempt that reached nobody to the next. */
    @WithDefault("PT5M")
    Duration gap();

    /** An attempt that nobody reports on has failed after this. */
    @WithDefault("PT60S")
    Duration ringing();

    /** Customer-first: the customer is dialled when half of such waits are over within this. */
    @WithDefault("PT30S")
    Duration lead();

    /** The window's length if no end was asked for. */
    @WithDefault("PT24H")
    Duration window();
}
