/** The fields of a case: what its category asks for, typed and sealed. Enter at {@link FieldDesk}. */
@NullMarked
package io.walletline.ticket.casework.fields;

import org.jspecify.annotations.NullMarked;
