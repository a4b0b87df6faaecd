package io.walletline.routing.dispatch;

/** This instance holds other pools than before. */
record PoolsChanged() {}
