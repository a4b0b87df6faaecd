/** Words that every house speaks: category, channel, priority, languages, and the small things that all build on. Knows no house. */
@NullMarked
package io.walletline.ticket.kernel;

import org.jspecify.annotations.NullMarked;
