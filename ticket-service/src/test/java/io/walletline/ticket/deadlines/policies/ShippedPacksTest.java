package io.walletline.ticket.deadlines.policies;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.walletline.ticket.deadlines.policies.definition.Applies;
import io.walletline.ticket.deadlines.policies.definition.ClockKind;
import io.walletline.ticket.deadlines.policies.definition.ClockPolicy;
import io.walletline.ticket.deadlines.policies.definition.Duty;
import io.walletline.ticket.deadlines.policies.definition.PolicyPack;
import io.walletline.ticket.deadlines.policies.definition.PolicySource.Evidence;
import io.walletline.ticket.deadlines.policies.definition.PolicySubject;
import io.walletline.ticket.deadlines.policies.definition.Trigger;
import io.walletline.ticket.deadlines.policies.definition.Trigger.On;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.kernel.Priority;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is shipped can be read, makes sense, names its sources, and comes to the right day. */
class ShippedPacksTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ShippedPolicies SHIPPED = new ShippedPolicies(JSON);
    private static final List<PolicyTables.StoredCalendar> CALENDARS = SHIPPED.calendars().entrySet().stream()
            .map(entry -> new PolicyTables.StoredCalendar(entry.getKey(), 1, entry.getValue()))
            .toList();
    private static final CalendarCache SHELF = new CalendarCache(CALENDARS);
    private static final Set<String> ALL =
            SHIPPED.packs().stream().map(PolicyPack::pack).collect(Collectors.toSet());

    static Stream<ClockPolicy> policies() {
        return SHIPPED.policies().stream();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void shouldMakeSenseAndNameItsSource(ClockPolicy policy) {
        // When
        var faults = policy.faults();

        // Then
        assertThat(faults).isEmpty();
        assertThat(policy.title().zh()).matches(".*\\p{IsHan}.*");
        assertThat(policy.obliges())
                .allSatisfy(duty -> assertThat(duty.title().zh()).matches(".*\\p{IsHan}.*"));
        assertThat(policy.term().calendar() == null || SHELF.has(policy.term().calendar()))
                .isTrue();
        if (policy.kind() == ClockKind.REGULATORY) {
            assertThat(policy.source().quote()).isNotBlank();
            assertThat(policy.source().url()).startsWith("https://");
            assertThat(policy.source().evidence()).isNotEqualTo(Evidence.OWN);
        }
    }

    @Test
    void shouldHaveOneMeaningForEachName() {
        // When
        var names = policies().map(ClockPolicy::name).toList();

        // Then
        assertThat(new HashSet<>(names)).hasSameSizeAs(names);
        assertThat(ALL)
                .contains("us-reg-e", "eu-psd2", "eu-mica", "uk-disp", "uk-app", "in-rbi", "br-med", "operations");
    }

    @Test
    void shouldWaitForNothingThatNobodyOpens() {
        // Given
        var opened = policies()
                .flatMap(policy -> policy.obliges().stream().map(Duty::kind))
                .collect(Collectors.toSet());

        // When
        var awaited = policies()
                .flatMap(policy -> Stream.concat(Stream.of(policy.start()), policy.stop().stream()))
                .filter(trigger -> trigger.on() == On.OBLIGATION_MET)
                .map(Trigger::obligation)
                .collect(Collectors.toSet());

        // Then
        assertThat(opened).containsAll(awaited);
    }

    @Test
    void shouldShipNoFigureThatNobodyHasConfirmed() {
        // When
        var withheld = SHIPPED.packs().stream()
                .flatMap(pack -> pack.withheld().stream())
                .map(PolicyPack.Withheld::figure)
                .toList();

        // Then
        assertThat(withheld).anyMatch(figure -> figure.contains("35 business days"));
        assertThat(withheld).anyMatch(figure -> figure.contains("Wallet to wallet"));
        assertThat(policies().filter(policy -> policy.pack().equals("uk-app")))
                .noneMatch(policy -> policy.term().amount() == 35);
        assertThat(policies()
                        .filter(policy -> policy.pack().equals("in-rbi"))
                        .filter(policy -> policy.name().startsWith("in-tat")))
                .allMatch(policy -> policy.start().on() == On.MANUAL);
    }

    /** Counted by hand on the calendars of the authorities. */
    @ParameterizedTest
    @CsvSource({
        // Thanksgiving, 26 November, does not count
        "us-reg-e-decide, 2026-11-16T15:00:00Z, 2026-12-02T05:00:00Z",
        // the clocks go back on 1 November: midnight is an hour later in UTC
        "us-reg-e-decide, 2026-10-26T14:00:00Z, 2026-11-10T05:00:00Z",
        // late on Friday in New York it is Saturday elsewhere
        "us-reg-e-tell-credit, 2026-11-21T03:00:00Z, 2026-11-25T05:00:00Z",
        "us-reg-e-investigate, 2026-11-16T15:00:00Z, 2027-01-01T05:00:00Z",
        "us-reg-e-report, 2026-12-23T15:00:00Z, 2026-12-30T05:00:00Z",
        "us-reg-e-investigate-90, 2026-11-16T15:00:00Z, 2027-02-15T05:00:00Z",
        "eu-psd2-complaint, 2026-12-11T10:00:00Z, 2027-01-05T23:00:00Z",
        // Good Friday and Easter Monday
        "eu-psd2-unauthorised, 2026-04-02T12:00:00Z, 2026-04-07T22:00:00Z",
        // two months after the 31st of December is the last of February
        "eu-mica-complaint, 2026-12-31T12:00:00Z, 2027-02-28T23:00:00Z",
        // Boxing Day is kept on Monday the 28th
        "uk-disp-summary, 2026-12-23T12:00:00Z, 2026-12-31T00:00:00Z",
        "uk-disp-other, 2026-02-02T12:00:00Z, 2026-03-30T23:00:00Z",
        // summer time begins on 29 March
        "uk-app-reimburse, 2026-03-26T12:00:00Z, 2026-04-02T23:00:00Z",
        "in-ppi-start, 2026-11-01T20:00:00Z, 2026-11-03T20:00:00Z",
        // half past one in the night of the 2nd in India
        "in-ppi-resolve, 2026-11-01T20:00:00Z, 2026-12-02T18:30:00Z",
        "in-tat-transfer, 2026-11-20T06:00:00Z, 2026-11-21T18:30:00Z",
        "br-med-open, 2026-11-20T23:45:00Z, 2026-11-21T00:15:00Z",
        "br-med-analysis, 2026-11-16T12:00:00Z, 2026-11-24T03:00:00Z",
        "br-med-request, 2026-11-16T12:00:00Z, 2026-11-19T12:00:00Z",
        // 21:00 in Shanghai closes the desk: three of four hours are left for the next day
        "first-response-normal, 2026-11-20T12:00:00Z, 2026-11-21T04:00:00Z",
    })
    void shouldComeToTheRightInstant(String name, Instant start, Instant due) {
        // Given
        var policy = policies().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
        var version = policy.term().calendar() == null ? 0 : 1;

        // When
        var counting = SHELF.counting(policy.term(), version, start, start);

        // Then
        assertThat(counting.due(start)).isEqualTo(due);
        assertThat(counting.timetable().plus(start, counting.allowance(start)))
                .hasValueSatisfying(end -> assertThat(end).isBeforeOrEqualTo(due));
    }

    @Test
    void shouldChooseOneOfEachKindAndAllTheRules() {
        // Given
        var index = new PolicyIndex(SHIPPED.policies(), CALENDARS, Set.copyOf(ALL));
        var opened = Trigger.of(On.TICKET_OPENED);
        var stolen = new PolicySubject(Category.ACCOUNT_STOLEN, Priority.URGENT, Channel.CHAT, "IN");

        // When
        var names = index.starting(opened, stolen).stream().map(ClockPolicy::name);

        // Then
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "first-response-stolen",
                        "resolution-urgent",
                        "in-ppi-start",
                        "in-ppi-resolve",
                        "in-ppi-credit",
                        "in-ppi-determine");
        assertThat(index.starting(opened, stolen.in(null)).stream().map(ClockPolicy::name))
                .containsExactlyInAnyOrder("first-response-stolen", "resolution-urgent");
        assertThat(index.asksFor(Applies.LookedUp.REGION, opened, stolen.in(null)))
                .isTrue();
        var fees = new PolicySubject(Category.FEES, Priority.LOW, Channel.CHAT, null);
        assertThat(index.asksFor(Applies.LookedUp.REGION, opened, fees)).isFalse();
    }

    @Test
    void shouldStartNoClockByItself_whenThePackIsSwitchedOff() {
        // Given
        var index = new PolicyIndex(SHIPPED.policies(), CALENDARS, Set.of("operations"));
        var complaint = new PolicySubject(Category.COMPLAINT, Priority.HIGH, Channel.EMAIL, "DE");

        // When
        var chosen = index.starting(Trigger.of(On.TICKET_OPENED), complaint);

        // Then
        assertThat(chosen).noneMatch(policy -> policy.kind() == ClockKind.REGULATORY);
        assertThat(index.newest("eu-mica-complaint").name()).isEqualTo("eu-mica-complaint");
    }
}
