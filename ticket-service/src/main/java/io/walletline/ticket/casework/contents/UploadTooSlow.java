package io.walletline.ticket.casework.contents;

import io.walletline.kit.problem.Problem;

/** An upload that is so slow that it would keep others out. */
class UploadTooSlow extends Problem {

    UploadTooSlow(long slowest) {
        super(408, "upload-too-slow", "Upload too slow", "The file came too slowly: nothing was kept.");
        with("leastBytesPerSecond", slowest);
    }
}
