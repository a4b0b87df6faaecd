package io.walletline.notification.device;

import io.walletline.kit.problem.Problem;

final class UnknownDevice extends Problem {

    UnknownDevice() {
        super(404, "unknown-device", "Unknown device", "There is no such device of this customer.");
    }
}
