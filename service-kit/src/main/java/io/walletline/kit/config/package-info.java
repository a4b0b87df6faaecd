/**
 * The check of a packaged service's settings before anything of it starts. Start at {@link
 * io.walletline.kit.config.ServiceMain}.
 */
@NullMarked
package io.walletline.kit.config;

import org.jspecify.annotations.NullMarked;
