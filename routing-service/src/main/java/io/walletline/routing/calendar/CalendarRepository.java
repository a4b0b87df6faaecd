package io.walletline.routing.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CalendarRepository implements PanacheRepositoryBase<NamedCalendar, String> {

    /** Holds whoever defines a calendar of the same name: of two first definitions the second finds it. */
    void lockName(String name) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 12))")
                .setParameter(1, name)
                .getSingleResult();
    }
}
