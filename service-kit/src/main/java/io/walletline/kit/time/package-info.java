/** The one clock. Everything that needs the time has a {@link java.time.Clock} injected. */
@NullMarked
package io.walletline.kit.time;

import org.jspecify.annotations.NullMarked;
