package io.walletline.ticket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.walletline.testkit.RealServers;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every call that creates or changes something, by several at the same instant: never 500, and with a key never two. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "adm-once",
        roles = {"agent", "supervisor", "admin", "service"})
class AtOnceTest {

    private static final Set<Integer> FINE = Set.of(200, 201, 202, 204, 404, 409, 412, 422, 428);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | /customers/{new} | {'language':'zh'}",
                "PUT | /replies/{new} | {'title':{'zh':'a','en':'a'},'text':{'zh':'a','en':'a'}}",
                "PUT | /macros/{new} | {'title':{'zh':'a','en':'a'},'acts':[{'act':'add-tag','tag':'x'}]}",
                "PUT | /clock-policies/{new} | {'kind':'resolution','title':{'en':'a','zh':'a'},'applies':{'categories':['limits'],'priorities':['low']},'start':{'on':'ticket-opened'},'stop':[{'on':'ticket-resolved'}],'term':{'amount':4,'unit':'hours'}}",
                "PUT | /calendars/{new} | {'timeZone':'UTC','weekly':{'monday':[{'from':'09:00','to':'17:00'}]}}",
                "POST | /tickets | {'channel':'message','category':'fees','customerRef':'{new}'}",
                "POST | /views | {'name':{'zh':'a','en':'a'},'definition':{},'shared':false}",
                "POST | /customers/{new}/holds | {'caseNumber':'A-1'}",
                "POST | /customers/{new}/erasure | {}",
                "POST | /tickets/{id}/entries | {'kind':'note','text':'a'}",
                "POST | /tickets/{id}/entries | {'kind':'reply','text':'a'}",
                "POST | /tickets/{id}/contacts | {'channel':'chat'}",
                "POST | /tickets/{id}/verifications | {'method':'sms-code'}",
                "POST | /tickets/{id}/wallet-acts | {'act':'freeze'}",
                "POST | /tickets/{id}/wallet-acts | {'act':'unfreeze','reason':'a'}",
                "POST | /tickets/{id}/links | {'kind':'duplicate','ticketId':'{other}'}",
                "POST | /tickets/{id}/split | {'entries':['{entry}']}",
                "POST | /tickets/{id}/status | {'to':'on-hold'}",
                "POST | /bulk-acts | {'tickets':['{id}'],'acts':[{'act':'add-tag','tag':'x'}]}",
                "PUT | /tickets/{id}/merge | {'into':'{other}'}",
                "DELETE | /tickets/{id}/merge | {}",
                "PATCH | /tickets/{id} | {'priority':'high','assignee':'agt-9'}",
                "PATCH | /tickets/{id}/fields | {'values':{'payment-id':'pay-9'}}",
                "PUT | /tickets/{id}/tags/x | {}",
                "DELETE | /tickets/{id}/tags/x | {}",
                "PUT | /tickets/{id}/watchers/agt-9 | {}",
                "DELETE | /tickets/{id}/watchers/agt-9 | {}",
                "PUT | /tickets/{id}/draft | {'kind':'note','text':'a'}",
                "DELETE | /tickets/{id}/draft | {}",
                "PUT | /tickets/{id}/presence | {'doing':'typing'}",
                "PUT | /notices/seen | {'upTo':'{other}'}"
            })
    void f6_shouldNeverFail_andBeOnceWithAKey(String method, String path, String body) {
        for (int callers : new int[] {2, 4}) {
            for (boolean keyed : new boolean[] {false, true}) {
                // Given
                var ticket = TicketCalls.open("fees");
                var there = path.replace(
                                "{new}", "n" + UUID.randomUUID().toString().substring(0, 8))
                        .replace("{id}", ticket);
                var what = body.replace('\'', '"')
                        .replace("{new}", "cus-" + UUID.randomUUID())
                        .replace("{id}", ticket)
                        .replace("{other}", ticketOfTheSame(ticket))
                        .replace("{entry}", TicketCalls.note(ticket, "a").path("id"));
                var key = keyed ? "key-" + UUID.randomUUID() : null;

                // When
                var answers = AtOnce.times(callers, () -> {
                    var call = given().contentType(ContentType.JSON).header("If-Match", "*");
                    if (key != null) {
                        call.header("Idempotency-Key", key);
                    }
                    return (method.equals("DELETE") ? call : call.body(what)).request(method, there);
                });

                // Then
                assertThat(answers)
                        .as("%s %s", method, path)
                        .allSatisfy(answer -> assertThat(answer.statusCode())
                                .as(answer.asString())
                                .isIn(FINE));
                if (keyed && method.equals("POST")) {
                    assertThat(answers.stream()
                                    .filter(answer -> answer.statusCode() < 300)
                                    .map(answer -> answer.asString())
                                    .distinct()
                                    .count())
                            .as("%s %s", method, path)
                            .isLessThanOrEqualTo(path.endsWith("/erasure") || path.endsWith("/holds") ? callers : 1);
                }
            }
        }
    }

    private static String ticketOfTheSame(String ticket) {
        return TicketCalls.open(given().get("/tickets/{id}", ticket).path("customerRef"), "fees");
    }
}
