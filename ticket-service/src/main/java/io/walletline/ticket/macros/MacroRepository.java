package io.walletline.ticket.macros;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Macros by name. */
@ApplicationScoped
class MacroRepository implements PanacheRepositoryBase<Macro, String> {

    List<Macro> page(int limit, @Nullable String after) {
        return find("from Macro where name > ?1 order by name", after == null ? "" : after)
                .range(0, limit)
                .list();
    }
}
