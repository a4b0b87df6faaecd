/**
 * Files on tickets: who may attach, see, fetch and remove which. Their bytes are in {@code contents}. Enter at
 * {@link io.walletline.ticket.casework.attachments.AttachmentDesk}.
 */
@NullMarked
package io.walletline.ticket.casework.attachments;

import org.jspecify.annotations.NullMarked;
