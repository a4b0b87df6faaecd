package io.walletline.notification.receipt;

import io.walletline.kit.id.Ids;
import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** The SQL of the table {@code receipt}. */
@ApplicationScoped
class ReceiptTable implements ReceiptBook {

    private static final String ADD = """
            insert into receipt (id, provider, provider_id, status, error_code, received_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private static final String OF =
            "select status, error_code from receipt where provider = ? and provider_id = ? order by id";

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    ReceiptTable(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void lock(String provider, String providerId) {
        sql.query("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))", provider + ":" + providerId)
                .exists();
    }

    @Override
    public boolean add(Receipt receipt) {
        return sql.update(
                        ADD,
                        ids.next(),
                        receipt.provider(),
                        receipt.providerId(),
                        receipt.status(),
                        receipt.errorCode(),
                        clock.instant())
                == 1;
    }

    @Override
    public List<StatusLine> of(String provider, String providerId) {
        return sql.query(OF, provider, providerId).list(row -> new StatusLine(row.text(1), row.text(2)));
    }
}
