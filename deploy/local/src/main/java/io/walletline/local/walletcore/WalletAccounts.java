package io.walletline.local.walletcore;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wallets and their changes by commands.
 *
 * <p>The state follows from the published events, so that a restarted core reads them and knows which commands it has
 * obeyed. Each command has one event, however often it comes.
 */
final class WalletAccounts {

    private final Map<String, Wallet> wallets = new LinkedHashMap<>();
    private final Map<String, WalletCoreEvent> outcomes = new HashMap<>();
    private final Clock clock;

    WalletAccounts(List<Wallet> wallets, Clock clock) {
        wallets.forEach(wallet -> this.wallets.put(wallet.customerRef(), wallet));
        this.clock = clock;
    }

    /** Decides without changing anything: the event counts once it is {@linkplain #remember remembered}. */
    synchronized WalletCoreEvent decide(WalletCommand command) {
        WalletCoreEvent before = outcomes.get(command.commandId());
        return before == null ? decideNew(command) : before;
    }

    private WalletCoreEvent decideNew(WalletCommand command) {
        Instant now = clock.instant();
        Wallet wallet = wallets.get(command.customerRef());
        if (wallet == null) {
            return rejected(command, "unknown-customer", now);
        }
        return switch (command) {
            case WalletCommand.FreezeFunds freeze
            when !freeze.expiresAt().isAfter(now) -> rejected(freeze, "already-expired", now);
            case WalletCommand.FreezeFunds freeze ->
                new WalletCoreEvent.FundsFrozen(freeze.commandId(), freeze.customerRef(), now, freeze.expiresAt());
            case WalletCommand.UnfreezeFunds unfreeze
            when unfreeze.requestedBy().equals(unfreeze.approvedBy()) ->
                rejected(unfreeze, "second-person-required", now);
            case WalletCommand.UnfreezeFunds unfreeze when !wallet.isFrozen() -> rejected(unfreeze, "not-frozen", now);
            case WalletCommand.UnfreezeFunds unfreeze ->
                new WalletCoreEvent.FundsUnfrozen(unfreeze.commandId(), unfreeze.customerRef(), now);
        };
    }

    private static WalletCoreEvent rejected(WalletCommand command, String reason, Instant now) {
        return new WalletCoreEvent.CommandRejected(command.commandId(), command.customerRef(), reason, now);
    }

    /** Takes a published event into account; a second time does nothing. */
    synchronized void remember(WalletCoreEvent fact) {
        switch (fact) {
            case WalletCoreEvent.FundsFrozen frozen -> settle(frozen.commandId(), frozen, frozen.expiresAt());
            case WalletCoreEvent.FundsUnfrozen unfrozen -> settle(unfrozen.commandId(), unfrozen, null);
            case WalletCoreEvent.CommandRejected rejected -> outcomes.putIfAbsent(rejected.commandId(), rejected);
            case WalletCoreEvent.PaymentFailed failed -> {}
        }
    }

    private void settle(String commandId, WalletCoreEvent fact, @Nullable Instant frozenUntil) {
        if (outcomes.putIfAbsent(commandId, fact) == null) {
            wallets.computeIfPresent(fact.customerRef(), (ref, wallet) -> wallet.frozen(frozenUntil));
        }
    }

    /** Whether the command has had its event before. */
    synchronized boolean knows(WalletCommand command) {
        return outcomes.containsKey(command.commandId());
    }

    synchronized Optional<Wallet> wallet(String customerRef) {
        return Optional.ofNullable(wallets.get(customerRef));
    }

    synchronized List<Wallet> wallets() {
        return List.copyOf(wallets.values());
    }
}
