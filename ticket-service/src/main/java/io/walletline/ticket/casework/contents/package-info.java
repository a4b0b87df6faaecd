/**
 * The bytes of files: streamed in and out, sealed piece by piece with their owner's key, kept in the database or in an
 * S3-compatible store. Enter at {@link io.walletline.ticket.casework.contents.Contents}.
 */
@NullMarked
package io.walletline.ticket.casework.contents;

import org.jspecify.annotations.NullMarked;
