/**
 * The needs of a start before and around the processes: the lock, free ports, disk, and JVM options. Enter at {@link
 * io.walletline.local.launch.Preconditions}.
 */
@NullMarked
package io.walletline.local.launch;

import org.jspecify.annotations.NullMarked;
