package io.walletline.ticket.secrets;

import java.util.List;

/** Finds secrets of one sort. */
interface Detector {

    List<Found> find(Plain text);
}
