/**
 * The audit log of acts and reads: an append-only log whose entries are chained by hashes shortly after they are
 * committed. Enter at {@link AuditLog} to write, {@link AuditResource} to read and verify.
 */
@NullMarked
package io.walletline.ticket.protection.audit;

import org.jspecify.annotations.NullMarked;
