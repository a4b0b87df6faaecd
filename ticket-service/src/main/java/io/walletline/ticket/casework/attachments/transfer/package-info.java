/** Files on their way in and out over HTTP. Enter at {@link AttachmentsResource}. */
@NullMarked
package io.walletline.ticket.casework.attachments.transfer;

import org.jspecify.annotations.NullMarked;
