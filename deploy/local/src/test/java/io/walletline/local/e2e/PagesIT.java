package io.walletline.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.walletline.local.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser: a newcomer plays the customer, another the agent, with nothing but clicks. */
class PagesIT {

    private static final String PHONE = "+8613800138000";
    private static final Pattern CODE = Pattern.compile("(?<=#)\\d{6}");
    private static final Pattern LINK = Pattern.compile("https?://\\S+/s/[\\w.~-]+");

    private final Stage stage = Stage.shared();

    @BeforeEach
    void emptyRoom() {
        assumeTrue(Browser.isHere(), "no Chromium on this machine");
        stage.clearTheRoom();
    }

    @Test
    void shouldHelpFromDialToSurvey_whenPlayedInTheBrowser() {
        try (var customer = new Browser("zh-CN");
                var agent = new Browser("en")) {
            // Given an agent who signs in through Keycloak and becomes available
            agent.open(stage.stack().addresses().desk().toString()).click("#sign-in");
            agent.type("#username", "agt-mei").type("#password", "walletline").click("#kc-login");
            agent.click("#presences button.main");

            // When the customer calls and is robbed
            customer.open(stage.stack().addresses().front().toString()).click("#dial");
            assertThat(customer.language()).startsWith("zh");
            customer.type("#words", "我的钱包被盗了,刚刚有人把钱转走了").click("#speech button.main");
            customer.reads("#talk", "冻结");
            customer.reads("#sms .push", "冻结");
            agent.click("#offers .offer button.main");
            agent.reads("#timeline", "我的钱包被盗了");
            agent.reads("#notices", "given to you");
            var received = messages();
            agent.screenshot("desk-at-work").click("#send-code");
            var code = inAMessageAfter(received, CODE);
            customer.reads("#sms", code);
            customer.screenshot("front-in-a-call");
            agent.type("#code-text", code).click("#code button");
            agent.click("#unfreeze").click("#resolve");

            // Then the survey comes to "their phone", opens in Chinese, and takes the answer once
            var link = inAMessageAfter(received, LINK);
            customer.reads("#sms", link);
            assertThat(customer.complaints()).isEmpty();
            customer.open(link);
            assertThat(customer.language()).startsWith("zh");
            customer.screenshot("survey")
                    .click(".scale label:nth-child(5)")
                    .click("button[type=submit]")
                    .screenshot("survey-sent");
            customer.reads("h1", "谢");
            customer.screenshot("survey-thanks").open(link).reads("h1", "");
            assertThat(stage.tap()
                            .await(
                                    "feedback.events.v1",
                                    "survey-answered",
                                    e -> e.data().get("score").asInt() == 5))
                    .isNotNull();
        }
    }

    @Test
    void shouldFindAnswerMergeAndHearOfNews_whenCaseWorkIsDoneInTheBrowser() {
        // Given two tickets of one customer
        var word = "order" + System.nanoTime();
        var ticket = opened("The refund of my %s has not come".formatted(word));
        var other = opened("Fees were taken twice");
        try (var agent = new Browser("en")) {
            agent.open(stage.stack().addresses().desk().toString()).click("#sign-in");
            agent.type("#username", "agt-emma").type("#password", "walletline").click("#kc-login");

            // When the agent finds one by its words, watches it and answers
            agent.type("#find-words", word).click("#find button");
            agent.reads("#found", ticket.number());
            agent.click("#found button").click("#watch");
            agent.reads("#watching", "You watch");
            agent.click("#canned option[value='refund-on-its-way']");
            agent.reads("#canned-text", "days");
            agent.type("#canned-values input[name=days]", "3");
            agent.reads("#canned-text", "within 3 working days (" + ticket.number());
            agent.click("#canned-send").reads("#timeline", "within 3 working days");

            // and does several things in one step after looking what they would be
            agent.click("#macro-name option[value='urgent']").reads("#macro-preview", "normal → urgent");
            agent.screenshot("desk-macro").click("#macro-run").reads("#facts", "urgent");

            // and merges by mistake
            agent.type("#merge-number", other.number()).click("#merge button");
            agent.reads("#timeline", "Goes on in " + other.number());
            agent.click("#unmerge").reads("#timeline", "No longer goes on in " + other.number());

            // Then a colleague's note is heard of without asking
            stage.as("agt-sam")
                    .post(
                            Service.TICKET,
                            "/tickets/" + ticket.id() + "/entries",
                            "{\"kind\":\"note\",\"text\":\"the bank has confirmed\"}");
            agent.reads("#notices", "agt-sam left a note");
            agent.reads("#unseen", "1 new");
            agent.screenshot("desk-case-work").click("#language").reads("#notices", "agt-sam 写了备注");
            agent.reads("#timeline", "已从 " + other.number() + " 拆回");
            agent.screenshot("desk-case-work-zh").click("#seen");
            await("all is seen").until(() -> agent.isGone("#seen"));
            assertThat(agent.complaints()).isEmpty();
        }
    }

    @Test
    void shouldAttachSaveAndRemoveFiles_whenDoneInTheBrowser(@TempDir Path folder) throws IOException {
        // Given
        var word = "statement" + System.nanoTime();
        var ticket = opened("The %s is wrong".formatted(word));
        var plain = Files.writeString(folder.resolve("对账单.txt"), "2026-11-22 fee 1.00\n");
        var secret = Files.writeString(folder.resolve("card.txt"), "my card 4111 1111 1111 1111\n");
        try (var supervisor = new Browser("en")) {
            supervisor.open(stage.stack().addresses().desk().toString()).click("#sign-in");
            supervisor
                    .type("#username", "sup-lin")
                    .type("#password", "walletline")
                    .click("#kc-login");
            supervisor.type("#find-words", word).click("#find button");
            supervisor.reads("#found", ticket.number());
            supervisor.click("#found button").reads("#file-list", "No files");

            // When one is attached for colleagues, and one is refused
            supervisor.click("#file-internal").choose("#file", plain);
            supervisor.reads("#file-list", "对账单.txt");
            supervisor.choose("#file", secret).reads("#toast", "card number");
            supervisor.screenshot("desk-files").click("#language").reads("#file-list", "内部");

            // and it is saved, and removed
            supervisor.click("#file-list li button");
            supervisor.click("#file-list summary").type("#file-list form input", "not theirs");
            supervisor.screenshot("desk-files-zh").click("#file-list form button");

            // Then what is left says only that there was one
            supervisor.reads("#file-list", "文件已被");
            supervisor.reads("#timeline", "一个附件已被删除");
            assertThat(supervisor.complaints()).allMatch(each -> each.contains("422"));
        }
        var attachments = stage.as("sup-lin").get(Service.TICKET, "/tickets/" + ticket.id() + "/attachments");
        assertThat(attachments.get("items")).hasSize(1);
        assertThat(attachments.get("items").get(0).get("removal").asText()).isEqualTo("by-hand");
        assertThat(attachments.get("items").get(0).get("internal").asBoolean()).isTrue();
    }

    private record Opened(String id, String number) {}

    private Opened opened(String text) {
        var ticket = stage.asService()
                .post(
                        Service.TICKET,
                        "/tickets",
                        "{\"customerRef\":\"cus-smith\",\"channel\":\"message\",\"category\":\"refund\",\"priority\":\"normal\",\"text\":\"%s\"}"
                                .formatted(text));
        return new Opened(ticket.get("id").asText(), ticket.get("number").asText());
    }

    private int messages() {
        return stage.stack().sms().messagesTo(PHONE).size();
    }

    /** The phone keeps what earlier stories sent: only what came later counts. */
    private String inAMessageAfter(int received, Pattern wanted) {
        return await("a message with " + wanted)
                .atMost(Stage.patience())
                .until(
                        () -> stage.stack().sms().messagesTo(PHONE).stream()
                                .skip(received)
                                .map(message -> wanted.matcher(message.body()))
                                .filter(Matcher::find)
                                .map(Matcher::group)
                                .findFirst()
                                .orElse(""),
                        found -> !found.isEmpty());
    }
}
