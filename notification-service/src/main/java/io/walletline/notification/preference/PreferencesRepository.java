package io.walletline.notification.preference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PreferencesRepository implements PanacheRepositoryBase<CustomerPreferences, String> {}
