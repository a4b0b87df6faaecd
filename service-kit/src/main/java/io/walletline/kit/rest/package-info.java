/** Conventions of the REST APIs: revisions (ETag, If-Match) and keyset pages. Enter at {@link Tagged} and {@link Page}. */
@NullMarked
package io.walletline.kit.rest;

import org.jspecify.annotations.NullMarked;
