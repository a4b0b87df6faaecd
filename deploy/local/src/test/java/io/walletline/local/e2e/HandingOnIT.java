package io.walletline.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.walletline.local.Service;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two agents at their desks hand a contact to and fro, with nothing but clicks. */
class HandingOnIT {

    private final Stage stage = Stage.shared();

    @BeforeEach
    void emptyRoom() {
        assumeTrue(Browser.isHere(), "no Chromium on this machine");
        stage.clearTheRoom();
    }

    @Test
    void shouldHandOnAndBack_whenPlayedInTheBrowser() {
        try (var sam = new Browser("en");
                var lin = new Browser("zh-CN")) {
            // Given a chat that Sam has in hand, and Lin who has become available since
            signIn(sam, "agt-sam");
            var service = stage.asService();
            var ticket = service.post(
                            Service.TICKET,
                            "/tickets",
                            "{\"customerRef\":\"cus-smith\",\"channel\":\"chat\",\"category\":\"fees\",\"language\":\"en\"}")
                    .get("id")
                    .asText();
            stage.as("agt-sam").post(Service.TICKET, "/tickets/" + ticket + "/contacts", "{\"channel\":\"chat\"}");
            sam.click("#offers .offer button.main");
            sam.reads("#contacts", "fees");
            signIn(lin, "sup-lin");

            // When Sam asks first and thinks better of it
            sam.click("#consult").reads("#consultation", "colleague");
            Story.eventually(
                    "Lin is asked", () -> assertThat(at("sup-lin", "offers")).hasSize(1));
            sam.click("#cancel");

            // Then nobody is asked any more, and Sam has it still
            Story.eventually(
                    "nobody is asked", () -> assertThat(at("sup-lin", "offers")).isEmpty());
            assertThat(at("agt-sam", "contacts")).hasSize(1);

            // When Sam asks again, and Lin is there
            sam.click("#consult");
            lin.click("#offers .offer button.main");
            lin.reads("#handing", "咨询");
            sam.reads("#consultation", "is there");
            sam.screenshot("desk-consulting").click("#join");

            // Then both have it, and the ticket says so
            Story.eventually(
                    "the ticket says so",
                    () -> assertThat(codes(ticket)).contains("consultation-accepted", "conference-started"));
            assertThat(at("agt-sam", "contacts")).hasSize(1);
            assertThat(at("sup-lin", "contacts")).hasSize(1);

            // When Sam hands over
            sam.click("#complete");
            sam.reads("#contacts", "No contacts");
            lin.reads("#handing", "直接转接");
            lin.screenshot("desk-handing-on-zh");

            // And Lin puts it back into the line, where Sam finds it and escalates it to Lin again
            lin.click("#transfer");
            sam.click("#offers .offer button.main").click("#escalate");
            lin.click("#offers .offer button.main");
            lin.reads("#contacts", "费用");

            // Then the ticket tells it all, and nothing is left with Sam
            lin.reads("#timeline", "已转交给");
            sam.reads("#contacts", "No contacts");
            lin.screenshot("desk-escalated-zh");
            assertThat(sam.complaints()).isEmpty();
            assertThat(lin.complaints()).isEmpty();
            lin.click("#contacts button.stop");
            lin.reads("#contacts", "话后处理");
        }
    }

    @Test
    void shouldTakeTheCallerAlong_whenACallIsHandedOn() {
        try (var sam = new Browser("en");
                var lin = new Browser("zh-CN")) {
            // Given a caller who talks with Sam
            signIn(sam, "agt-sam");
            var story = new Story(stage, "cus-smith")
                    .callsAndSays("My payment failed at the supermarket")
                    .becomesATicket("payment-failed", "high");
            sam.click("#offers .offer button.main");
            story.isConnectedWith("agt-sam");
            signIn(lin, "sup-lin");

            // When Sam hands over to Lin, who was asked first, then the caller hears Lin
            sam.click("#consult");
            lin.click("#offers .offer button.main");
            sam.click("#complete");
            story.isConnectedWith("sup-lin");

            // And when Lin puts the call back into the line, the caller waits, and hears Sam again
            lin.click("#transfer");
            story.hears("passed on");
            sam.click("#offers .offer button.main");
            story.isConnectedWith("agt-sam");

            // Then the call ends with the last of them
            sam.click("#contacts button.stop");
            story.isOver().timelineShows("contact-handed-over", "contact-transferred", "call-ended");
            assertThat(sam.complaints()).isEmpty();
            assertThat(lin.complaints()).isEmpty();
        }
    }

    private JsonNode at(String agent, String what) {
        return stage.as(agent).get(Service.ROUTING, "/agents/me").get(what);
    }

    private List<String> codes(String ticket) {
        return stage.as("sup-lin")
                .get(Service.TICKET, "/tickets/" + ticket + "/timeline")
                .findValuesAsText("code");
    }

    private void signIn(Browser browser, String agent) {
        browser.open(stage.stack().addresses().desk().toString()).click("#sign-in");
        browser.type("#username", agent).type("#password", "walletline").click("#kc-login");
        browser.click("#presences button.main");
        browser.reads("#presence", browser.language().startsWith("zh") ? "可接听" : "available");
    }
}
