package io.walletline.routing.contact;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does the same to many, each in a transaction of its own: one that fails must not keep the others from their end. */
public final class EachOnItsOwn {
    private EachOnItsOwn() {}

    /** @throws RuntimeException the first failure, after all have been tried */
    public static int of(List<UUID> ids, Consumer<UUID> act) {
        @Nullable RuntimeException first = null;
        for (UUID id : ids) {
            try {
                act.accept(id);
            } catch (RuntimeException failure) {
                first = first == null ? failure : first;
            }
        }
        if (first != null) {
            throw first;
        }
        return ids.size();
    }
}
