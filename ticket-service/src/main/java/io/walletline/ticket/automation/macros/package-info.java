/** Several acts in one step, all or nothing, shown before they are done. Enter at {@link MacroDesk}. */
@NullMarked
package io.walletline.ticket.automation.macros;

import org.jspecify.annotations.NullMarked;
