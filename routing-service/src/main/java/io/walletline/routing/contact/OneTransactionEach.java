package io.walletline.routing.contact;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does the same to many ids, each in a transaction of its own: one failure must not hold up the others. */
public final class OneTransactionEach {

    private OneTransactionEach() {}

    /** @throws RuntimeException the first failure, after all have been tried */
    public static int of(List<UUID> ids, Consumer<UUID> act) {
        @Nullable RuntimeException first = null;
        for (var id : ids) {
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
