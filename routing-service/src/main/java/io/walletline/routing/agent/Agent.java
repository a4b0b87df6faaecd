package io.walletline.routing.agent;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Interrupts;
import io.walletline.routing.engine.Workload;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An agent's profile: pool, team, skills, capacity. The presence is {@link io.walletline.routing.agent.presence.Attendance}. */
@Entity
public class Agent {

    @Id
    private String id;

    private String displayName;
    private String pool;
    private @Nullable String team;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Integer> skills;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Integer> capacity;

    /** Null = as usual. */
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Map<String, Set<String>> interrupts;

    private @Nullable String shift;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Agent() {
        // for Hibernate
    }

    Agent(String id, Profile profile) {
        this.id = id;
        describe(profile);
    }

    final void describe(Profile profile) {
        displayName = profile.displayName();
        pool = profile.pool();
        team = profile.team();
        skills = new TreeMap<>(profile.skills());
        capacity = new TreeMap<>();
        shift = profile.shift();
        profile.capacity().forEach((channel, places) -> capacity.put(channel.wire(), places));
        interrupts = namesOf(profile.interrupts());
    }

    Profile profile() {
        var places = new EnumMap<Channel, Integer>(Channel.class);
        capacity.forEach((channel, number) -> places.put(Channel.of(channel), number));
        return new Profile(displayName, pool, team, skills, places, interruptsByChannel(), shift);
    }

    private static @Nullable Map<String, Set<String>> namesOf(Map<Channel, Set<Channel>> table) {
        if (table.equals(Interrupts.USUAL.of())) {
            return null;
        }
        var names = new TreeMap<String, Set<String>>();
        table.forEach((channel, others) -> names.put(
                channel.wire(), others.stream().map(Channel::wire).collect(Collectors.toCollection(TreeSet::new))));
        return names;
    }

    private @Nullable Map<Channel, Set<Channel>> interruptsByChannel() {
        var names = interrupts;
        if (names == null) {
            return null;
        }
        var table = new EnumMap<Channel, Set<Channel>>(Channel.class);
        names.forEach((channel, others) ->
                table.put(Channel.of(channel), others.stream().map(Channel::of).collect(Collectors.toSet())));
        return table;
    }

    public Workload workload(Map<Channel, Integer> held) {
        return Workload.of(profile().capacity(), new Interrupts(profile().interrupts()), held);
    }

    public String id() {
        return id;
    }

    public String displayName() {
        return displayName;
    }

    public String pool() {
        return pool;
    }

    public @Nullable String team() {
        return team;
    }

    public Map<String, Integer> skills() {
        return Map.copyOf(skills);
    }

    /** The calendar outside of which the agent is given nothing. */
    public @Nullable String shift() {
        return shift;
    }

    long version() {
        return version;
    }
}
