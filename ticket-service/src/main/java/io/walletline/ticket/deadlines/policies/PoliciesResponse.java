package io.walletline.ticket.deadlines.policies;

import io.walletline.ticket.deadlines.policies.definition.ClockPolicy;
import io.walletline.ticket.deadlines.policies.definition.PolicyPack;
import io.walletline.ticket.kernel.LocalizedText;
import java.util.List;

/** The newest version of every policy, and the packs. */
record PoliciesResponse(List<Policy> policies, List<Pack> packs) {

    /** @param active whether its clocks start by themselves */
    record Policy(boolean active, ClockPolicy policy) {}

    record Pack(String pack, String jurisdiction, LocalizedText title, List<PolicyPack.Withheld> withheld) {}

    static PoliciesResponse of(PolicyBook book) {
        return new PoliciesResponse(
                book.current().stream()
                        .map(policy -> new Policy(book.isActive(policy), policy))
                        .toList(),
                book.packs().stream()
                        .map(pack -> new Pack(pack.pack(), pack.jurisdiction(), pack.title(), pack.withheld()))
                        .toList());
    }
}
