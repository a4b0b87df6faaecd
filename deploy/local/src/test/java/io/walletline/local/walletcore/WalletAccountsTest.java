package io.walletline.local.walletcore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WalletAccountsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void shouldFreeze_whenTheWalletIsKnown() {
        // Given
        WalletAccounts accounts = accounts();

        // When
        WalletCoreEvent fact = obey(accounts, new WalletCommand.FreezeFunds("c1", "cus-1", LATER));

        // Then
        assertThat(fact).isEqualTo(new WalletCoreEvent.FundsFrozen("c1", "cus-1", NOW, LATER));
        assertThat(accounts.wallet("cus-1")).get().extracting(Wallet::isFrozen).isEqualTo(true);
    }

    @Test
    void shouldReject_whenOnePersonAsksAndApproves() {
        // Given
        WalletAccounts accounts = accounts();
        obey(accounts, new WalletCommand.FreezeFunds("c1", "cus-1", LATER));

        // When
        WalletCoreEvent fact = obey(accounts, new WalletCommand.UnfreezeFunds("c2", "cus-1", "agt-mei", "agt-mei"));

        // Then
        assertThat(fact).isEqualTo(new WalletCoreEvent.CommandRejected("c2", "cus-1", "second-person-required", NOW));
        assertThat(accounts.wallet("cus-1")).get().extracting(Wallet::isFrozen).isEqualTo(true);
    }

    @Test
    void shouldReject_whenNobodyKnowsTheWallet() {
        // When
        WalletCoreEvent fact = obey(accounts(), new WalletCommand.FreezeFunds("c1", "cus-9", LATER));

        // Then
        assertThat(fact).isEqualTo(new WalletCoreEvent.CommandRejected("c1", "cus-9", "unknown-customer", NOW));
    }

    @Test
    void shouldReject_whenNothingIsFrozenOrTheFreezeIsOver() {
        // Given
        WalletAccounts accounts = accounts();

        // When
        WalletCoreEvent unfreeze = obey(accounts, new WalletCommand.UnfreezeFunds("c1", "cus-1", "agt-mei", "agt-jun"));
        WalletCoreEvent freeze = obey(accounts, new WalletCommand.FreezeFunds("c2", "cus-1", NOW));

        // Then
        assertThat(unfreeze).isEqualTo(new WalletCoreEvent.CommandRejected("c1", "cus-1", "not-frozen", NOW));
        assertThat(freeze).isEqualTo(new WalletCoreEvent.CommandRejected("c2", "cus-1", "already-expired", NOW));
    }

    @Property
    void shouldDecideEachCommandOnceAndSurviveARestart_whateverComes(@ForAll("commands") List<WalletCommand> commands) {
        // Given
        WalletAccounts accounts = accounts();
        Map<String, WalletCoreEvent> first = new HashMap<>();
        List<WalletCoreEvent> published = new ArrayList<>();

        // When
        for (WalletCommand command : commands) {
            WalletCoreEvent fact = obey(accounts, command);
            WalletCoreEvent before = first.putIfAbsent(command.commandId(), fact);
            if (before == null) {
                published.add(fact);
            } else {
                assertThat(fact).isEqualTo(before);
            }
        }
        WalletAccounts restarted = accounts();
        published.forEach(restarted::remember);

        // Then
        assertThat(restarted.wallets()).isEqualTo(accounts.wallets());
        assertThat(commands).allMatch(restarted::knows);
    }

    @Provide
    Arbitrary<List<WalletCommand>> commands() {
        Arbitrary<String> ids = Arbitraries.integers().between(1, 5).map(number -> "c" + number);
        Arbitrary<String> people = Arbitraries.of("agt-mei", "agt-jun");
        Arbitrary<String> customers = Arbitraries.of("cus-1", "cus-2", "cus-9");
        Arbitrary<WalletCommand> freezes =
                Combinators.combine(ids, customers).as((id, ref) -> new WalletCommand.FreezeFunds(id, ref, LATER));
        Arbitrary<WalletCommand> unfreezes =
                Combinators.combine(ids, customers, people, people).as(WalletCommand.UnfreezeFunds::new);
        return Arbitraries.oneOf(freezes, unfreezes).list().ofMaxSize(20);
    }

    private static WalletCoreEvent obey(WalletAccounts accounts, WalletCommand command) {
        WalletCoreEvent fact = accounts.decide(command);
        accounts.remember(fact);
        return fact;
    }

    private static WalletAccounts accounts() {
        Money money = new Money(100, "CNY");
        return new WalletAccounts(List.of(new Wallet("cus-1", money, null), new Wallet("cus-2", money, null)), CLOCK);
    }
}
