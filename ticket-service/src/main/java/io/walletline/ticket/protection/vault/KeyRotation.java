package io.walletline.ticket.protection.vault;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.walletline.kit.privacy.DataKey;
import io.walletline.kit.privacy.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;

/** The rotation of the house key: wraps all keys with the new one, so that the old one can be thrown away. */
@ApplicationScoped
class KeyRotation {

    private static final int BATCH = 500;
    private static final int HEADER_BYTES = 5;

    private final KeyTable table;
    private final Sealer sealer;

    KeyRotation(KeyTable table, Sealer sealer) {
        this.table = table;
        this.sealer = sealer;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void rotate() {
        if (!sealer.hasRetiredKeys()) {
            return;
        }
        int all = 0;
        int some;
        do {
            some = QuarkusTransaction.requiringNew().call(this::rewrapSome);
            all += some;
        } while (some == BATCH);
        Log.infof("keys wrapped with the current house key: number=%d", all);
    }

    int rewrapSome() {
        var header = Arrays.copyOf(sealer.wrap("header", DataKey.random()), HEADER_BYTES);
        var rows = table.wrappedOtherwise(header, BATCH);
        for (var row : rows) {
            var place = Vault.place(row.id());
            table.rewrap(new KeyTable.Key(row.id(), sealer.wrap(place, sealer.unwrap(place, row.wrapped()))));
        }
        return rows.size();
    }
}
