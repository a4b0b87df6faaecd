package io.walletline.routing.queue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class QueueRepository implements PanacheRepositoryBase<ServiceQueue, String> {

    /**
     * Holds whoever defines a queue until the end of the transaction: of two first definitions the second finds it, and
     * queues that divert to each other are checked one after the other.
     */
    void lockDefinitions() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(13)")
                .getSingleResult();
    }

    /** The stated order: by {@code order}, queues of the same order by name, the catch-all last. */
    List<ServiceQueue> inOrderOfEvaluation() {
        return list("order by evaluated, name");
    }
}
