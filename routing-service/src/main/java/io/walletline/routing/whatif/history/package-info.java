/**
 * A past span of time as the tables have it: contacts, presence and definitions. Enter at
 * {@link io.walletline.routing.whatif.history.PastDays}.
 */
@NullMarked
package io.walletline.routing.whatif.history;

import org.jspecify.annotations.NullMarked;
