package io.walletline.routing.dispatch;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.walletline.kit.id.Ids;
import io.walletline.kit.sql.Sql;
import io.walletline.routing.queue.QueuesChanged;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The pools whose contacts this instance offers. A lease saves double work, it does not guard against double offers: the
 * binding does, so an instance that is slow to notice the loss of a pool does no harm.
 */
@ApplicationScoped
public class PoolLeases {

    /** Before all that reads which pools are held. */
    private static final int FIRST = 1;

    private final Sql sql;
    private final Event<PoolsChanged> changes;
    private final Duration lease;
    private final String me;
    private final Notices notices = new Notices();
    private final Thread thread =
            Thread.ofPlatform().name("routing-pool-leases").daemon().unstarted(this::run);
    private volatile Set<String> held = Set.of();

    PoolLeases(Sql sql, Event<PoolsChanged> changes, RoutingSettings settings, Ids ids) {
        this.sql = sql;
        this.changes = changes;
        this.lease = settings.poolLease();
        this.me = ids.next().toString();
    }

    void onStart(@Observes @Priority(FIRST) StartupEvent event) {
        renew();
        thread.start();
    }

    /** An instance that stops in order gives its pools back at once. */
    void onStop(@Observes ShutdownEvent event) {
        thread.interrupt();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                sql.update("update pool_lease set instance = null where instance = ?", me);
                sql.update("delete from routing_instance where id = ?", me);
            });
        } catch (RuntimeException e) {
            Log.debugf("the leases run out by themselves: %s", e.getClass().getName());
        }
    }

    void onQueues(@Observes(during = TransactionPhase.AFTER_SUCCESS) QueuesChanged change) {
        notices.poke();
    }

    /** The pools that are held now. */
    Set<String> held() {
        return held;
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                notices.take(lease.dividedBy(6));
                try {
                    renew();
                } catch (RuntimeException trouble) {
                    Log.warnf(
                            "pool leases were not renewed: %s",
                            trouble.getClass().getName());
                }
            }
        } catch (InterruptedException stopped) {
            Log.debug("pool leases stopped");
        }
    }

    /** Renews the sign of life and the share of this instance; fires {@link PoolsChanged} if its pools have changed. */
    void renew() {
        var next = Set.copyOf(QuarkusTransaction.requiringNew().call(this::share));
        if (!next.equals(held)) {
            held = next;
            changes.fire(new PoolsChanged());
        }
    }

    private List<String> share() {
        sql.update(
                "insert into pool_lease (pool, until) select distinct pool, now() from service_queue on conflict do nothing");
        sql.update("insert into routing_instance values (?, now()) on conflict (id) do update set seen_at = now()", me);
        sql.update("delete from routing_instance where seen_at < now() - interval '1 minute'");
        var leases = leases();
        var alive = alive();
        var mine = PoolShare.of(leases, me, alive.size(), alive.indexOf(me));
        write(mine);
        return mine;
    }

    /** Locked, so that one instance at a time decides. */
    private List<PoolShare.Lease> leases() {
        return sql.query("select pool,"
                        + " case when until > now() then instance end from pool_lease order by pool for update")
                .list(row -> new PoolShare.Lease(row.text(1), row.textOrNull(2)));
    }

    private List<String> alive() {
        return sql.query(
                        "select id from routing_instance"
                                + " where seen_at > now() - make_interval(secs => ?) order by id",
                        lease.toMillis() / 1e3)
                .list(row -> row.text(1));
    }

    private void write(List<String> mine) {
        var pools = Sql.texts(mine);
        sql.update(
                "update pool_lease"
                        + " set instance = case when pool = any (?) then ? end,"
                        + " until = case when pool = any (?) then now() + make_interval(secs => ?) else now() end"
                        + " where pool = any (?) or instance = ?",
                pools,
                me,
                pools,
                lease.toMillis() / 1e3,
                pools,
                me);
    }
}
