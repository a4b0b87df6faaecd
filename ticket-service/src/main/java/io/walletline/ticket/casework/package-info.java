/** The work of agents on a case: talk, attach, link, merge, fill in, follow the playbook. */
@NullMarked
package io.walletline.ticket.casework;

import org.jspecify.annotations.NullMarked;
