package io.walletline.feedback.invitation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "walletline.survey")
interface SurveyConfig {
    /** How long a link can be answered. */
    @WithDefault("P7D")
    Duration validity();

    /** A score up to this one asks for a human. */
    @WithDefault("2")
    int lowScore();
}
