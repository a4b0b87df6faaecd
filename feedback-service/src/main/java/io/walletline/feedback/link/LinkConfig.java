package io.walletline.feedback.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** Keys are Base64 of at least 32 bytes; a retired key still recognises the links that it once signed. */
@ConfigMapping(prefix = "walletline.links")
interface LinkConfig {
    String key();

    /** 0–255; the first byte of a token. */
    @WithDefault("1")
    int keyId();

    Map<Integer, String> retiredKeys();

    /** Address at which customers reach the survey page, without a slash at the end. */
    String publicBaseUrl();
}
