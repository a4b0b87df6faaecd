package io.walletline.feedback.published;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record SurveyAnsweredV1(
        UUID invitationId,
        UUID ticketId,
        String customerRef,
        @Nullable String agentId,
        String kind,
        int score,
        int scaleMax,
        boolean hasComment,
        Instant answeredAt) {}
