package io.walletline.notification.vault;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** Keys are Base64 of 32 bytes; a retired key still opens what it once sealed. */
@ConfigMapping(prefix = "walletline.vault")
interface VaultConfig {
    String key();

    /** 0–255; written before each sealed value. */
    @WithDefault("1")
    int keyId();

    Map<Integer, String> retiredKeys();
}
