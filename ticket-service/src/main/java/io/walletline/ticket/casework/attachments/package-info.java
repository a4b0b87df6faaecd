/**
 * Files on tickets: attaching, seeing, fetching and removing them. Their bytes are in {@code contents}. Enter at
 * {@link io.walletline.ticket.casework.attachments.AttachmentDesk}.
 */
@NullMarked
package io.walletline.ticket.casework.attachments;

import org.jspecify.annotations.NullMarked;
