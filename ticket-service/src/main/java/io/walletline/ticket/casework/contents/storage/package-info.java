/** Stores in which sealed contents lie: the database or an S3-compatible one. Enter at {@link Stores}. */
@NullMarked
package io.walletline.ticket.casework.contents.storage;

import org.jspecify.annotations.NullMarked;
