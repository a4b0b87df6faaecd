package io.walletline.ticket.replies;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Canned replies by name. */
@ApplicationScoped
class CannedReplyRepository implements PanacheRepositoryBase<CannedReply, String> {

    List<CannedReply> page(int limit, @Nullable String after) {
        return find("from CannedReply where name > ?1 order by name", after == null ? "" : after)
                .range(0, limit)
                .list();
    }
}
