package io.walletline.ticket.overview.views;

import io.walletline.ticket.kernel.LocalizedText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A definition of a list under a name, in both languages. */
@Entity
class SavedView {

    @Id
    private UUID id;

    @Version
    private long version;

    private @Nullable String owner;
    private String nameZh;
    private String nameEn;
    private String definition;
    private String changedBy;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected SavedView() {
        // for Hibernate
    }

    @SuppressWarnings("NullAway.Init") // says something before it is kept
    SavedView(UUID id) {
        this.id = id;
    }

    /** @param owner null is a view for all */
    void become(@Nullable String owner, LocalizedText name, String definition, String by, Instant now) {
        this.owner = owner;
        this.nameZh = name.zh();
        this.nameEn = name.en();
        this.definition = definition;
        this.changedBy = by;
        this.changedAt = now;
    }

    boolean isShared() {
        return owner == null;
    }

    boolean isVisibleTo(String agent) {
        return owner == null || owner.equals(agent);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    LocalizedText name() {
        return new LocalizedText(nameZh, nameEn);
    }

    String definition() {
        return definition;
    }

    String changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }
}
