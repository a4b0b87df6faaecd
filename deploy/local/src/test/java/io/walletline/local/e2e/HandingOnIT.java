package io.walletline.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.walletline.local.Service;
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

            // When Sam asks first, and hands over when Lin is there
            sam.click("#consult").reads("#consultation", "colleague");
            lin.click("#offers .offer button.main");
            lin.reads("#handing", "咨询");
            sam.reads("#consultation", "is there");
            sam.screenshot("desk-consulting").click("#complete");
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

    private void signIn(Browser browser, String agent) {
        browser.open(stage.stack().addresses().desk().toString()).click("#sign-in");
        browser.type("#username", agent).type("#password", "walletline").click("#kc-login");
        browser.click("#presences button.main");
        browser.reads("#presence", browser.language().startsWith("zh") ? "可接听" : "available");
    }
}
