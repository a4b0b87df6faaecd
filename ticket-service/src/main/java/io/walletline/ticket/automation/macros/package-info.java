/** Macros: several acts in one step, all or nothing, with a preview. Enter at {@link MacroDesk}. */
@NullMarked
package io.walletline.ticket.automation.macros;

import org.jspecify.annotations.NullMarked;
