package io.walletline.ticket.overview.reports;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;

/** The rows of a report; days and weeks (from Monday) are those of the zone asked for. */
enum Grouping {
    DAY("to_char(x.at at time zone ?, 'YYYY-MM-DD')"),
    WEEK("to_char(x.at at time zone ?, 'IYYY-\"W\"IW')"),
    CATEGORY("replace(lower(t.category), '_', '-')"),
    CHANNEL("replace(lower(t.channel), '_', '-')"),
    LANGUAGE("t.language");

    private final String sql;

    Grouping(String sql) {
        this.sql = sql;
    }

    @JsonValue
    String wireName() {
        return Wire.name(this);
    }

    String sql() {
        return sql;
    }

    boolean hasZone() {
        return this == DAY || this == WEEK;
    }
}
