package io.walletline.ticket.protection.audit;

import io.walletline.kit.sql.Sql;
import java.util.Optional;

/**
 * The command {@code ./walletline audit verify [anchor]}: checks the chain in the database that
 * {@code QUARKUS_DATASOURCE_JDBC_URL}, {@code …_USERNAME} and {@code …_PASSWORD} name, by default the local stack's. Ends
 * with 0 if it is whole, 1 if it is broken.
 */
public final class AuditVerification {

    private AuditVerification() {}

    public static void main(String[] arguments) {
        var anchor = arguments.length > 0 ? arguments[0] : null;
        var found = Sql.inOneSnapshot(
                setting("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:15432/ticket"),
                setting("QUARKUS_DATASOURCE_USERNAME", "postgres"),
                setting("QUARKUS_DATASOURCE_PASSWORD", "postgres"),
                sql -> new ChainVerifier(sql, anchor).verify());
        System.out.println(wording(found));
        System.exit(found.intact() ? 0 : 1);
    }

    static String wording(ChainVerification found) {
        return found.intact()
                ? "The audit log is whole: %d entries in %d blocks, head %s."
                        .formatted(found.entries(), found.blocks(), found.head())
                : "The audit log is BROKEN: %s%s%s."
                        .formatted(
                                found.reason(),
                                found.brokenSeq() == null ? "" : " at entry " + found.brokenSeq(),
                                found.brokenBlock() == null ? "" : " at block " + found.brokenBlock());
    }

    private static String setting(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
    }
}
