package io.walletline.kit.calendar;

import io.walletline.kit.problem.Problem;

final class UnknownTimeZone extends Problem {
    UnknownTimeZone() {
        super(422, "unknown-time-zone", "Unknown time zone", "A time zone is named as IANA does, like Asia/Shanghai.");
    }
}
