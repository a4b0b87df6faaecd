/** Conventions of the REST APIs: revisions (ETag, If-Match) and keyset pages. */
@NullMarked
package io.walletline.kit.rest;

import org.jspecify.annotations.NullMarked;
