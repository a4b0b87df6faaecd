package io.walletline.ticket.privacy.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.walletline.kit.sql.Row;
import io.walletline.kit.sql.Sql;
import io.walletline.ticket.protection.reasons.Reason;
import io.walletline.ticket.protection.reasons.Reasons;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The rows of other tables that are about a customer. A new table that is gets a line here; a test looks for it. */
@ApplicationScoped
class ExportTable {

    private static final int AT_ONCE = 200;
    private static final String OF_TICKETS = "ticket_id = any (a.tickets)";
    private static final String OF_CUSTOMER = "customer_ref = a.customer";

    static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("contact", OF_TICKETS);
        TABLES.put("verification", OF_TICKETS);
        TABLES.put("wallet_act", OF_TICKETS);
        TABLES.put("call", OF_TICKETS + " or " + OF_CUSTOMER);
        TABLES.put("erasure", OF_CUSTOMER);
        TABLES.put("ticket_link", "from_ticket = any (a.tickets) or to_ticket = any (a.tickets)");
        TABLES.put("ticket_merge", "source_id = any (a.tickets) or target_id = any (a.tickets)");
        TABLES.put("split_entry", OF_TICKETS);
        TABLES.put("duplicate_proposal", OF_TICKETS);
        TABLES.put("ticket_tag", OF_TICKETS);
        TABLES.put("step_check", OF_TICKETS);
        TABLES.put("watcher", OF_TICKETS);
        TABLES.put("ticket_clock", OF_TICKETS);
        TABLES.put("clock_pause", "clock_id in (select id from ticket_clock where " + OF_TICKETS + ")");
        TABLES.put("obligation", OF_TICKETS);
        TABLES.put("automation_log", OF_TICKETS);
        TABLES.put("bulk_item", OF_TICKETS);
        TABLES.put("notice", OF_TICKETS);
        TABLES.put("legal_hold", OF_CUSTOMER);
        TABLES.put("audit_entry", OF_CUSTOMER + " or " + OF_TICKETS);
    }

    /** Parts of the file that customers fetch: how support works on a case is not shown to the customer whom it is about. */
    private static final Set<String> TOLD_TO_CUSTOMERS =
            Set.of("contact", "verification", "wallet_act", "call", "erasure");

    private static final Set<String> WITH_REASONS = Set.of("clock_pause", "obligation");

    private final Sql sql;
    private final Reasons reasons;
    private final ObjectMapper json;

    ExportTable(Sql sql, Reasons reasons, ObjectMapper json) {
        this.sql = sql;
        this.reasons = reasons;
        this.json = json;
    }

    /** @param tickets the customer's, and those that were merged into them */
    record About(String customerRef, List<UUID> tickets) {}

    /** Writes an array of rows for each table, as the database has them, reasons in clear. */
    void write(JsonGenerator file, About about, boolean forCustomer) throws IOException {
        for (var table : TABLES.keySet()) {
            if (!forCustomer || TOLD_TO_CUSTOMERS.contains(table)) {
                file.writeArrayFieldStart(table);
                // In a transaction the driver fetches some rows at a time.
                QuarkusTransaction.requiringNew().run(() -> rows(file, table, about));
                file.writeEndArray();
            }
        }
    }

    private void rows(JsonGenerator file, String table, About about) {
        var sealed = WITH_REASONS.contains(table);
        var statement = "select to_jsonb(x) - array['reason_key', 'reason_sealed', 'xact']"
                + (sealed ? ", x.id, x.reason_key, x.reason_sealed" : "")
                + " from (select cast(? as varchar) as customer, cast(? as uuid[]) as tickets) a, lateral"
                + " (select * from " + table + " where " + TABLES.get(table) + ") x";
        sql.query(statement, about.customerRef(), Sql.ids(about.tickets()))
                .inPortionsOf(AT_ONCE)
                .forEach(row -> write(file, row, sealed));
    }

    private void write(JsonGenerator file, Row row, boolean sealed) {
        try {
            if (sealed && row.idOrNull(3) != null) {
                file.writePOJO(withReason(row));
            } else {
                file.writeRawValue(row.text(1));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Null if nobody can read it any more. */
    private ObjectNode withReason(Row row) throws IOException {
        var reason = new Reason(row.id(3), row.bytes(4));
        return ((ObjectNode) json.readTree(row.text(1))).put("reason", reasons.open(reason, row.id(2)));
    }
}
