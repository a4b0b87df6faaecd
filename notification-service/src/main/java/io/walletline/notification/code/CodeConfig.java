package io.walletline.notification.code;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "walletline.codes")
interface CodeConfig {
    /** NIST SP 800-63B-4, 3.1.3: at most ten minutes. */
    @WithDefault("10M")
    Duration validity();

    @WithDefault("5")
    int maxFailures();

    /** After so long without a failure the count begins anew, so that nobody is shut out for ever. */
    @WithDefault("24H")
    Duration forgetFailuresAfter();

    /** How often codes that ran out are looked for; {@code off} in tests, which look themselves. */
    String sweep();

    /** Named in the last line of the SMS; browsers fill the code in only there (wicg.github.io/sms-one-time-codes). */
    String host();
}
