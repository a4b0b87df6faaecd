/**
 * Who did what, and who read whose data: an append-only log whose entries are chained by hashes shortly after they are
 * committed. Enter at {@link AuditLog} to write, {@link AuditResource} to read and verify.
 */
@NullMarked
package io.walletline.ticket.protection.audit;

import org.jspecify.annotations.NullMarked;
