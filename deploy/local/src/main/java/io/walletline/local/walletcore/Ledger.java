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
 * The wallets, and what a command does to them.
 *
 * <p>Its state follows from the facts it has published, so a restarted core reads those and knows which commands it has
 * already obeyed. Each command has one fact, however often it comes.
 */
final class Ledger {

    private final Map<String, Wallet> wallets = new LinkedHashMap<>();
    private final Map<String, WalletFact> outcomes = new HashMap<>();
    private final Clock clock;

    Ledger(List<Wallet> wallets, Clock clock) {
        wallets.forEach(wallet -> this.wallets.put(wallet.customerRef(), wallet));
        this.clock = clock;
    }

    /** Decides without changing anything: the fact counts once it is {@linkplain #remember remembered}. */
    synchronized WalletFact decide(WalletCommand command) {
        WalletFact before = outcomes.get(command.commandId());
        return before == null ? decideNew(command) : before;
    }

    private WalletFact decideNew(WalletCommand command) {
        Instant now = clock.instant();
        Wallet wallet = wallets.get(command.customerRef());
        if (wallet == null) {
            return rejected(command, "unknown-customer", now);
        }
        return switch (command) {
            case WalletCommand.FreezeFunds freeze
            when !freeze.expiresAt().isAfter(now) -> rejected(freeze, "already-expired", now);
            case WalletCommand.FreezeFunds freeze ->
                new WalletFact.FundsFrozen(freeze.commandId(), freeze.customerRef(), now, freeze.expiresAt());
            case WalletCommand.UnfreezeFunds unfreeze
            when unfreeze.requestedBy().equals(unfreeze.approvedBy()) ->
                rejected(unfreeze, "second-person-required", now);
            case WalletCommand.UnfreezeFunds unfreeze when !wallet.isFrozen() -> rejected(unfreeze, "not-frozen", now);
            case WalletCommand.UnfreezeFunds unfreeze ->
                new WalletFact.FundsUnfrozen(unfreeze.commandId(), unfreeze.customerRef(), now);
        };
    }

    private static WalletFact rejected(WalletCommand command, String reason, Instant now) {
        return new WalletFact.CommandRejected(command.commandId(), command.customerRef(), reason, now);
    }

    /** Takes a published fact into account; again does nothing. */
    synchronized void remember(WalletFact fact) {
        switch (fact) {
            case WalletFact.FundsFrozen frozen -> settle(frozen.commandId(), frozen, frozen.expiresAt());
            case WalletFact.FundsUnfrozen unfrozen -> settle(unfrozen.commandId(), unfrozen, null);
            case WalletFact.CommandRejected rejected -> outcomes.putIfAbsent(rejected.commandId(), rejected);
            case WalletFact.PaymentFailed failed -> {}
        }
    }

    private void settle(String commandId, WalletFact fact, @Nullable Instant frozenUntil) {
        if (outcomes.putIfAbsent(commandId, fact) == null) {
            wallets.computeIfPresent(fact.customerRef(), (ref, wallet) -> wallet.frozen(frozenUntil));
        }
    }

    /** Whether the command has had its fact before. */
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
