package io.walletline.notification.preference;

import io.walletline.kit.privacy.CustomerGone;
import io.walletline.kit.privacy.ErasedCustomers;
import io.walletline.kit.rest.Revision;
import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Customers' preferences about messages that can wait. */
@ApplicationScoped
public class Preferences {

    private final PreferencesRepository preferences;
    private final ErasedCustomers erased;
    private final Sql sql;

    Preferences(PreferencesRepository preferences, ErasedCustomers erased, Sql sql) {
        this.preferences = preferences;
        this.erased = erased;
        this.sql = sql;
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

    /**
     * @param ifMatch required for a change, not for the first statement
     * @throws CustomerGone for an erased customer, whose app may still run
     */
    @Transactional
    Statement state(String customerRef, PreferencesRequest request, @Nullable String ifMatch) {
        if (erased.contain(customerRef)) {
            throw new CustomerGone();
        }
        sql.takeTurn("preferences:" + customerRef);
        var known = preferences.findByIdOptional(customerRef);
        known.ifPresent(stated -> Revision.check(ifMatch, stated.version()));
        var stated = known.orElseGet(() -> new CustomerPreferences(customerRef));
        stated.change(request.zone(), request.hours(), request.surveys());
        preferences.persistAndFlush(stated);
        return new Statement(PreferencesResponse.of(stated), known.isEmpty());
    }

    public void erase(String customerRef) {
        preferences.deleteById(customerRef);
    }

    /** What is held about a customer. */
    public record Held(
            String timeZone,
            @Nullable String quietFrom,
            @Nullable String quietTo,
            boolean surveys) {}

    public Optional<Held> held(String customerRef) {
        return preferences
                .findByIdOptional(customerRef)
                .map(stated -> new Held(
                        stated.timeZone(),
                        stated.quietHours()
                                .map(hours -> hours.from().toString())
                                .orElse(null),
                        stated.quietHours().map(hours -> hours.to().toString()).orElse(null),
                        stated.wantsSurveys()));
    }

    record Statement(PreferencesResponse preferences, boolean first) {}
}
