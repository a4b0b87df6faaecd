/** The agent's steps on a case, checked off by hand or by proof. Enter at {@link PlaybookDesk}. */
@NullMarked
package io.walletline.ticket.casework.playbook;

import org.jspecify.annotations.NullMarked;
