package io.walletline.ticket.deadlines.policies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.kit.calendar.CalendarDefinition;
import io.walletline.ticket.deadlines.policies.definition.ClockPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Versions of policies and calendars in the database: added, never changed. */
@ApplicationScoped
class PolicyTables {

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;

    PolicyTables(EntityManager entities, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /** Adds a version; false if it was taken a moment before. */
    @Transactional(TxType.MANDATORY)
    boolean add(ClockPolicy policy, String by) {
        lock();
        if (entities.find(PolicyVersion.class, PolicyVersion.id(policy.name(), policy.version())) != null) {
            return false;
        }
        entities.persist(new PolicyVersion(policy, write(policy), by, clock.instant()));
        return true;
    }

    /** Adds a version; false if it was taken a moment before. */
    @Transactional(TxType.MANDATORY)
    boolean add(String calendar, int version, CalendarDefinition definition, String by) {
        lock();
        if (entities.find(CalendarVersion.class, PolicyVersion.id(calendar, version)) != null) {
            return false;
        }
        entities.persist(new CalendarVersion(calendar, version, write(definition), by, clock.instant()));
        return true;
    }

    /**
     * Locks out other processes until the end of the transaction: two that start together must not both write shipped
     * policies.
     */
    @Transactional(TxType.MANDATORY)
    void lock() {
        entities.createNativeQuery("lock table clock_policy, business_calendar in share row exclusive mode")
                .executeUpdate();
    }

    @Transactional
    @Nullable
    ClockPolicy find(String name, int version) {
        var found = entities.find(PolicyVersion.class, PolicyVersion.id(name, version));
        return found == null ? null : read(found.document(), ClockPolicy.class);
    }

    @Transactional
    List<ClockPolicy> policies() {
        return entities.createQuery("from PolicyVersion order by name, version", PolicyVersion.class)
                .getResultStream()
                .map(row -> read(row.document(), ClockPolicy.class))
                .toList();
    }

    record StoredCalendar(String name, int version, CalendarDefinition definition) {}

    @Transactional
    List<StoredCalendar> calendars() {
        return entities.createQuery("from CalendarVersion order by name, version", CalendarVersion.class)
                .getResultStream()
                .map(row ->
                        new StoredCalendar(row.name(), row.version(), read(row.document(), CalendarDefinition.class)))
                .toList();
    }

    /** Grows with every version: another number means that somebody, perhaps another instance, wrote one. */
    @Transactional
    long size() {
        var sizes = (Number) entities.createNativeQuery(
                        "select (select count(*) from clock_policy) + (select count(*) from business_calendar)")
                .getSingleResult();
        return sizes.longValue();
    }

    private String write(Object document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private <T> T read(String document, Class<T> type) {
        try {
            return json.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored version cannot be read", e);
        }
    }
}
