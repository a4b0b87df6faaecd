/** Definitions of categories: fields and the agent's playbook, shipped as data. Enter at {@link Categories}. */
@NullMarked
package io.walletline.ticket.cases.categories;

import org.jspecify.annotations.NullMarked;
