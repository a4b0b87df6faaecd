package io.walletline.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.local.Service;
import io.walletline.local.smsgateway.ReceivedSms;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The scenario: a customer in trouble calls, is understood, helped by the right agent, told so, and asked how it went. */
class ScenarioIT {

    private static final String STOLEN = "我的钱包被盗了,刚刚有人把钱转走了";
    private static final List<String> FRAUD_ZH = List.of("agt-mei", "agt-jun");

    private final Stage stage = Stage.shared();

    @BeforeEach
    void emptyRoom() {
        stage.clearTheRoom();
    }

    @Test
    void shouldHelpTheRobbedCustomer() {
        // Given: Emma waits longest, but speaks English only
        Story.isAvailable(stage, "agt-emma");
        Story.isAvailable(stage, "agt-mei");
        Story.isAvailable(stage, "agt-jun");

        // When
        var story = new Story(stage, "cus-wang")
                .callsAndSays(STOLEN)
                .becomesATicket("account-stolen", "urgent")
                .freezesTheWalletBeforeAnyoneAnswers();
        var first = story.isOfferedToOneOf(FRAUD_ZH);
        var second = FRAUD_ZH.stream()
                .filter(agent -> !agent.equals(first))
                .findFirst()
                .orElseThrow();
        story.timelineShows("offer-expired");
        story.accepts(second)
                .isConnectedWith(second)
                .asksForACode(second)
                .entersTheCode(second)
                .unfreezesWithTheApprovalOf(second, "sup-lin")
                .resolves(second)
                .isAskedAndAnswers(2, "问题");
        Story.isAvailable(stage, "sup-lin");

        // Then
        story.opensAFollowUpFor("sup-lin");
        var offers = stage.tap().all("routing.events.v1").stream()
                .filter(e -> e.name().equals("offer-made")
                        && e.data().get("ticketId").asText().equals(story.ticketId()))
                .map(e -> e.data().get("agentId").asText())
                .toList();
        assertThat(offers).containsExactly(first, second).doesNotContain("agt-emma");
        assertThat(story.sms()).extracting(ReceivedSms::body).allMatch(ScenarioIT::isChinese);
        story.tidyUp("sup-lin");
    }

    @Test
    void shouldHelpTheCustomerWhosePaymentFailed() {
        // Given
        Story.isAvailable(stage, "agt-mei");
        Story.isAvailable(stage, "agt-emma");
        Story.isAvailable(stage, "agt-sam");

        // When
        var story = new Story(stage, "cus-smith")
                .callsAndSays("My payment failed at the supermarket")
                .becomesATicket("payment-failed", "high");
        var agent = story.isOfferedToOneOf(List.of("agt-sam", "agt-mei", "agt-emma"));

        // Then
        assertThat(agent).isEqualTo("agt-sam");
        story.accepts(agent).isConnectedWith(agent).resolves(agent).isAskedAndAnswers(1, "resolved");
        Story.isAvailable(stage, "sup-lin");
        story.opensAFollowUpFor("sup-lin");
        assertThat(stage.stack().wallet().wallet("cus-smith").orElseThrow().isFrozen())
                .isFalse();
        story.tidyUp("sup-lin");
    }

    /** SIGKILL in the middle, at the step where it hurts this service most. */
    @ParameterizedTest
    @EnumSource(Service.class)
    void shouldCompleteTheStory_whenAServiceIsKilledInTheMiddle(Service victim) throws InterruptedException {
        // Given
        var agent = "agt-mei";
        Story.isAvailable(stage, agent);
        var story = new Story(stage, "cus-wang").callsAndSays(STOLEN);

        // When
        killAndRestart(victim, Service.TICKET);
        story.becomesATicket("account-stolen", "urgent");
        killAndRestart(victim, Service.ROUTING);
        story.timelineShows("freeze-confirmed", "offer-made");
        story.accepts(agent).isConnectedWith(agent).asksForACode(agent);
        killAndRestart(victim, Service.NOTIFICATION);
        story.entersTheCode(agent).unfreezesWithTheApprovalOf(agent, "sup-lin").resolves(agent);
        killAndRestart(victim, Service.FEEDBACK);

        // Then
        story.isAskedAndAnswers(2, "问题");
        Story.isAvailable(stage, "sup-lin");
        story.opensAFollowUpFor("sup-lin");
        story.tidyUp("sup-lin");
    }

    private void killAndRestart(Service victim, Service atThisStep) throws InterruptedException {
        if (victim == atThisStep) {
            stage.stack().kill(victim);
            stage.stack().restart(victim);
        }
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
