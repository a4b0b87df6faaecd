package io.walletline.ticket.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The rows of other tables that are about a customer. A new table that is gets a line here. */
@ApplicationScoped
class ExportTable {

    private static final String OF_TICKETS = "ticket_id in (select id from ticket where customer_ref = ?)";

    /** Who works on a case and how, and that there is one, is not told to the one whom it is about. */
    private static final Set<String> OF_THE_HOUSE = Set.of(
            "legal_hold", "audit_entry", "ticket_tag", "step_check", "ticket_clock", "clock_pause", "obligation");

    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("contact", OF_TICKETS);
        TABLES.put("verification", OF_TICKETS);
        TABLES.put("wallet_act", OF_TICKETS);
        TABLES.put("ticket_tag", OF_TICKETS);
        TABLES.put("step_check", OF_TICKETS);
        TABLES.put("ticket_clock", OF_TICKETS);
        TABLES.put("clock_pause", "clock_id in (select id from ticket_clock where " + OF_TICKETS + ")");
        TABLES.put("obligation", OF_TICKETS);
        TABLES.put("call", "customer_ref = ?");
        TABLES.put("legal_hold", "customer_ref = ?");
        TABLES.put("erasure", "customer_ref = ?");
        TABLES.put("audit_entry", "customer_ref = ?");
    }

    private final DataSource database;

    ExportTable(DataSource database) {
        this.database = database;
    }

    /** A JSON object: an array of rows for each table. */
    String of(String customerRef, boolean forCustomer) {
        return TABLES.keySet().stream()
                .filter(table -> !forCustomer || !OF_THE_HOUSE.contains(table))
                .map(table -> "\"" + table + "\":" + rows(table, customerRef))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String rows(String table, String customerRef) {
        var sql =
                "select coalesce(json_agg(to_jsonb(x) - array['reason_key', 'reason_sealed']), '[]')::text from (select * from "
                        + table + " where " + TABLES.get(table) + ") x";
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, customerRef);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot export " + table, e);
        }
    }
}
