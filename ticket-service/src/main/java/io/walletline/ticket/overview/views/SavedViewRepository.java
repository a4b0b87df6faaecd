package io.walletline.ticket.overview.views;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.walletline.kit.rest.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Views by id; those that were made first come first. */
@ApplicationScoped
class SavedViewRepository implements PanacheRepositoryBase<SavedView, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    List<SavedView> visibleTo(String agent, int limit, @Nullable Cursor after) {
        return find(
                        "(owner is null or owner = ?1) and id > ?2 order by id",
                        agent,
                        after == null ? BEFORE_ALL : after.uuid(0))
                .range(0, limit)
                .list();
    }
}
