package io.walletline.feedback;

import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.MovableClock;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;

/** What the tests of surveys share: the event streams, the tables, and a clock that moves. */
public abstract class SurveyStage {

    protected final KafkaTap kafka = KafkaTap.open();

    @Inject
    protected Surveys surveys;

    @Inject
    protected Records records;

    @Inject
    protected MovableClock clock;

    @AfterEach
    void closeTap() {
        kafka.close();
    }
}
