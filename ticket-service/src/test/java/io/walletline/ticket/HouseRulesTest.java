package io.walletline.ticket;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.walletline.testkit.house.FactBook;
import io.walletline.testkit.house.HousePlan;
import io.walletline.testkit.house.HouseRules;
import io.walletline.testkit.house.TableOwnership;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    private static final HousePlan PLAN = HousePlan.of("io.walletline.ticket")
            .withFloors(
                    Set.of("kernel"),
                    Set.of("protection"),
                    Set.of("cases"),
                    Set.of("identity"),
                    Set.of("casework"),
                    Set.of("privacy", "deadlines", "wallet"),
                    Set.of("overview", "automation", "channels"),
                    Set.of("published", "subscribed"))
            .withCrowded(Map.of(
                    "casework.attachments", 18,
                    "casework.contents", 16,
                    "casework.duplicates", 16,
                    "deadlines.clocks", 17,
                    "deadlines.obligations", 16,
                    "deadlines.policies", 17,
                    "protection.audit", 18,
                    "published.tickets", 17));

    /** Statements that read across houses, because asking house by house would read row by row. */
    private static final Map<String, String> READ_ELSEWHERE = Map.ofEntries(
            entry("AuditTrail", "a customer's entries include those of their tickets"),
            entry("BackfillTable", "the index is filled in the order of the tickets"),
            entry("BulkRepository", "a bulk act notes the tickets that its order names"),
            entry("ClockRepository", "a clock that rings locks its ticket first"),
            entry("ErasureTable", "a customer's tickets include those that were merged into them"),
            entry("ExportTable", "a customer gets every row that is about them"),
            entry("IntakeMemory", "only open tickets are candidates for a duplicate"),
            entry("KeyTable", "the customer of a ticket owns the key of its texts"),
            entry("NoticeTable", "a ticket's assignee gets its notices"),
            entry("ReportName", "reports count tickets, entries and clocks"),
            entry("RetentionTable", "texts go by the time at which their ticket closed, unless a hold is in force"),
            entry("SearchFilter", "a search asks for deadlines"),
            entry("SearchFrom", "lists are read from tickets, in the order of their clocks too"),
            entry("TimelineRevision", "a revision sums up all that a timeline shows"));

    @Test
    void shouldKeepEachTableToItsHouse() {
        assertThatCode(() -> TableOwnership.check(PLAN, READ_ELSEWHERE)).doesNotThrowAnyException();
    }

    @Test
    void shouldKeepTheHouseRules() {
        assertThatCode(() -> HouseRules.check(PLAN)).doesNotThrowAnyException();
    }

    @Test
    void shouldSayWhichFactsAreHeardByWhom() {
        assertThatCode(() -> FactBook.check("io.walletline.ticket")).doesNotThrowAnyException();
    }
}
