package io.walletline.routing.transfer;

import io.walletline.kit.problem.Problem;

final class ConsultationOpen extends Problem {

    ConsultationOpen() {
        super(
                409,
                "consultation-open",
                "Consultation open",
                "Another agent is being asked about this contact; complete or cancel that first.");
    }
}
