/** Acts by rule or in one go: macros, canned replies, bulk acts, rules. */
@NullMarked
package io.walletline.ticket.automation;

import org.jspecify.annotations.NullMarked;
