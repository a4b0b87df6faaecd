package io.walletline.notification.preference;

import io.walletline.kit.rest.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Customers' preferences about messages that can wait. */
@ApplicationScoped
public class Preferences {

    private final PreferencesRepository preferences;

    Preferences(PreferencesRepository preferences) {
        this.preferences = preferences;
    }

    /** Whether a survey may be sent at all; yes unless the customer said no. */
    public boolean wantsSurveys(String customerRef) {
        return preferences
                .findByIdOptional(customerRef)
                .map(CustomerPreferences::wantsSurveys)
                .orElse(true);
    }

    /** The first instant, from {@code now} on, at which a message that can wait may be sent. */
    public Instant opening(String customerRef, Instant now) {
        return preferences
                .findByIdOptional(customerRef)
                .map(stated -> stated.opening(now))
                .orElse(now);
    }

    @Transactional
    PreferencesResponse find(String customerRef) {
        return preferences
                .findByIdOptional(customerRef)
                .map(PreferencesResponse::of)
                .orElseThrow(NoPreferences::new);
    }

    /** @param ifMatch required for a change, not for the first statement */
    @Transactional
    Statement state(String customerRef, PreferencesRequest request, @Nullable String ifMatch) {
        var known = preferences.findByIdOptional(customerRef);
        known.ifPresent(stated -> Revision.check(ifMatch, stated.version()));
        var stated = known.orElseGet(() -> new CustomerPreferences(customerRef));
        stated.change(request.zone(), request.hours(), request.surveys());
        preferences.persistAndFlush(stated);
        return new Statement(PreferencesResponse.of(stated), known.isEmpty());
    }

    record Statement(PreferencesResponse preferences, boolean first) {}
}
