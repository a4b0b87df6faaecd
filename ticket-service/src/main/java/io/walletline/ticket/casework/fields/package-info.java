/** The fields of a case, asked for by its category, typed and sealed. Enter at {@link FieldDesk}. */
@NullMarked
package io.walletline.ticket.casework.fields;

import org.jspecify.annotations.NullMarked;
