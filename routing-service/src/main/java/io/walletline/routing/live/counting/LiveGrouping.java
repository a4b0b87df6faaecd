package io.walletline.routing.live.counting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what contacts are counted together: the key as SQL over contact c, its queue q and, for skills, s. */
@Schema(name = "Grouping")
public enum LiveGrouping {
    @JsonProperty("queue")
    QUEUE("c.queue", ""),
    @JsonProperty("pool")
    POOL("q.pool", ""),
    @JsonProperty("channel")
    CHANNEL("lower(c.channel)", ""),
    /** The skills that the queue requires and, where language counts as a skill, the contact's language: one contact, many skills. */
    @JsonProperty("skill")
    SKILL("s.skill", """
            cross join lateral (select jsonb_object_keys(q.requires)
                                union select c.language where q.language_level > 0) s (skill)""");

    private final String key;
    private final String join;

    LiveGrouping(String key, String join) {
        this.key = key;
        this.join = join;
    }

    public static LiveGrouping of(String wire) {
        for (var grouping : values()) {
            if (grouping.name().toLowerCase(Locale.ROOT).equals(wire)) {
                return grouping;
            }
        }
        throw new UnknownGrouping();
    }

    String key() {
        return key;
    }

    String join() {
        return join;
    }
}
