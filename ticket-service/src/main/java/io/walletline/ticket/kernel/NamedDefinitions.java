package io.walletline.ticket.kernel;

import io.walletline.kit.problem.Problem;
import io.walletline.kit.rest.Revision;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Definitions of one kind by their names. Takes part in the caller's transaction. */
public final class NamedDefinitions<T extends NamedDefinition> {

    private final EntityManager database;
    private final Class<T> kind;
    private final Function<String, T> fresh;
    private final Supplier<? extends Problem> unknown;

    /** @param unknown what is thrown for a name that is not there */
    public NamedDefinitions(
            EntityManager database, Class<T> kind, Function<String, T> fresh, Supplier<? extends Problem> unknown) {
        this.database = database;
        this.kind = kind;
        this.fresh = fresh;
        this.unknown = unknown;
    }

    /** A page of definitions by name, one more than the limit if there is one. */
    public List<T> page(int limit, @Nullable String after) {
        return database.createQuery("from " + kind.getSimpleName() + " where name > :after order by name", kind)
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(limit + 1)
                .getResultList();
    }

    public T require(String name) {
        var known = database.find(kind, name);
        if (known == null) {
            throw unknown.get();
        }
        return known;
    }

    /**
     * Makes one or changes it.
     *
     * @param ifMatch needed for one that exists
     */
    public T put(String name, @Nullable String ifMatch, Consumer<T> change) {
        takeTurns(name);
        var known = database.find(kind, name);
        if (known == null) {
            known = fresh.apply(name);
            change.accept(known);
            database.persist(known);
        } else {
            Revision.check(ifMatch, known.version());
            change.accept(known);
        }
        database.flush();
        return known;
    }

    /** Two who make the same one at once: the second finds it there. */
    private void takeTurns(String name) {
        database.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 9))) locked")
                .setParameter(1, kind.getSimpleName() + ":" + name)
                .getSingleResult();
    }

    public void remove(String name, @Nullable String ifMatch) {
        var known = require(name);
        Revision.check(ifMatch, known.version());
        database.remove(known);
    }
}
