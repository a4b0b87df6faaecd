package io.walletline.routing.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CalendarRepository implements PanacheRepositoryBase<NamedCalendar, String> {}
