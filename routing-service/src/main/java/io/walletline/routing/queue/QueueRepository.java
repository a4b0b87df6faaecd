package io.walletline.routing.queue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class QueueRepository implements PanacheRepositoryBase<ServiceQueue, String> {

    /** The stated order: by {@code order}, queues of the same order by name, the catch-all last. */
    List<ServiceQueue> inOrderOfEvaluation() {
        return list("order by evaluated, name");
    }
}
