package io.walletline.notification.preference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One customer's preferences. They never hold back urgent messages. */
@Entity
class CustomerPreferences {

    @Id
    private String customerRef = "";

    private String timeZone = "UTC";
    private @Nullable LocalTime quietFrom;
    private @Nullable LocalTime quietTo;
    private boolean surveys = true;

    @Version
    private long version;

    protected CustomerPreferences() {}

    CustomerPreferences(String customerRef) {
        this.customerRef = customerRef;
    }

    void change(ZoneId zone, @Nullable QuietHours quietHours, boolean surveys) {
        this.timeZone = zone.getId();
        this.quietFrom = quietHours == null ? null : quietHours.from();
        this.quietTo = quietHours == null ? null : quietHours.to();
        this.surveys = surveys;
    }

    Optional<QuietHours> quietHours() {
        return quietFrom == null || quietTo == null
                ? Optional.empty()
                : Optional.of(new QuietHours(quietFrom, quietTo));
    }

    Instant opening(Instant now) {
        return quietHours()
                .map(hours -> hours.opening(now, ZoneId.of(timeZone)))
                .orElse(now);
    }

    boolean wantsSurveys() {
        return surveys;
    }

    String timeZone() {
        return timeZone;
    }

    long version() {
        return version;
    }
}
