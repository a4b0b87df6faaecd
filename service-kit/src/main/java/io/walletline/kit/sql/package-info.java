/**
 * The services' one way to statements: {@link io.walletline.kit.sql.Sql} reads and writes at once,
 * {@link io.walletline.kit.sql.LastWrites} just before the commit. Entities by key are Panache's.
 */
@NullMarked
package io.walletline.kit.sql;

import org.jspecify.annotations.NullMarked;
