package io.walletline.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.local.Demo;
import io.walletline.local.Service;
import io.walletline.testkit.KafkaTap.Seen;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds when things break: nothing lost, nothing twice, order kept, and a replay changes nothing. */
class LawsIT {

    private static final Duration BROKER_AWAY = Duration.ofSeconds(30);

    private final Stage stage = Stage.shared();

    @BeforeEach
    void emptyRoom() {
        stage.clearTheRoom();
    }

    @Test
    void shouldLoseNothingAndKeepOrder_whenTheBrokerIsAwayUnderLoad() throws Exception {
        // Given tickets that are opened, put on hold and resolved all the time
        var tickets = java.util.Collections.synchronizedList(new ArrayList<String>());
        ScheduledExecutorService load = Executors.newScheduledThreadPool(4);
        var running = load.scheduleAtFixedRate(() -> tickets.add(openHoldResolve()), 0, 250, TimeUnit.MILLISECONDS);

        // When the broker dies and comes back
        TimeUnit.SECONDS.sleep(3);
        stage.stack().killKafka();
        TimeUnit.MILLISECONDS.sleep(BROKER_AWAY.toMillis());
        stage.stack().startKafka();
        TimeUnit.SECONDS.sleep(3);
        assertThat(running.isDone())
                .as("every call was answered while the broker was away")
                .isFalse();
        load.shutdown();
        assertThat(load.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

        // Then every committed event arrives, in the order of its key, and each resolution has one invitation
        assertThat(tickets).hasSizeGreaterThan(50);
        Story.eventually(
                "the outbox is empty",
                () -> assertThat(count(Service.TICKET, "outbox where sentat is null"))
                        .isZero());
        assertThat(orderOnTheWire()).containsAllEntriesOf(orderOfTheOutbox());
        Story.eventually(
                "each resolution is asked about once",
                () -> assertThat(count(
                                Service.FEEDBACK,
                                "invitation where ticket_id::text in ('" + String.join("','", tickets) + "')"))
                        .isEqualTo(tickets.size()));
        assertThat(duplicateInvitations()).isZero();
    }

    @Test
    void shouldChangeNothingAndSendNothing_whenWholeTopicsAreReplayed() throws Exception {
        // Given everything has come to rest
        for (int i = 0; i < 8; i++) {
            openHoldResolve();
        }
        Story.eventually(
                "the outboxes are empty", () -> assertThat(unsentEverywhere()).isZero());
        atRest();
        var tables = fingerprints();
        var messages = smsCount();

        // When each service reads all its topics again from the beginning
        for (var service : Service.values()) {
            stage.stack().stop(service);
        }
        var replayed = rewindAllGroups();
        for (var service : Service.values()) {
            stage.stack().restart(service);
        }
        Story.eventually("all is read again", () -> assertThat(lag()).isZero());

        // Then
        assertThat(replayed).as("events that were read again").isGreaterThan(50);
        assertThat(fingerprints()).isEqualTo(tables);
        assertThat(smsCount()).isEqualTo(messages);
    }

    private String openHoldResolve() {
        var service = stage.asService();
        var ticket = service.post(
                        Service.TICKET,
                        "/tickets",
                        "{\"customerRef\":\"cus-smith\",\"channel\":\"chat\",\"category\":\"fees\",\"language\":\"en\"}")
                .get("id")
                .asText();
        var path = "/tickets/" + ticket;
        stage.as("agt-sam").postWithRevision(Service.TICKET, path, path + "/status", "{\"to\":\"on-hold\"}");
        stage.as("agt-sam").postWithRevision(Service.TICKET, path, path + "/status", "{\"to\":\"resolved\"}");
        return ticket;
    }

    /** Ids of the events of each key in the order of appending. */
    private Map<String, List<String>> orderOfTheOutbox() throws SQLException {
        var order = new LinkedHashMap<String, List<String>>();
        try (var connection = stage.database(Service.TICKET);
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select aggregateid, id from outbox where aggregatetype = 'ticket.events' order by position")) {
            while (rows.next()) {
                order.computeIfAbsent(rows.getString(1), key -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return order;
    }

    /** The same as a consumer sees it: each id counts where it first came. */
    private Map<String, List<String>> orderOnTheWire() {
        var order = new TreeMap<String, LinkedHashSet<String>>();
        for (Seen event : stage.tap().all("ticket.events.v1")) {
            order.computeIfAbsent(event.key(), key -> new LinkedHashSet<>())
                    .add(event.id().toString());
        }
        var lists = new TreeMap<String, List<String>>();
        order.forEach((key, ids) -> lists.put(key, List.copyOf(ids)));
        return lists;
    }

    private long duplicateInvitations() throws SQLException {
        return count(
                Service.FEEDBACK,
                "(select ticket_id from invitation group by ticket_id having count(*) > 1) as doubled");
    }

    private long unsentEverywhere() throws SQLException {
        long unsent = 0;
        for (var service : Service.values()) {
            unsent += count(service, "outbox where sentat is null");
        }
        return unsent;
    }

    /** Nothing is in flight any more: what is written stays the same over a while. */
    private void atRest() {
        var seen = new ArrayList<Map<String, String>>();
        org.awaitility.Awaitility.await("the services come to rest")
                .atMost(Stage.patience())
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    seen.add(fingerprints());
                    return seen.size() > 1 && seen.getLast().equals(seen.get(seen.size() - 2)) && lag() == 0;
                });
    }

    /**
     * A fingerprint of every row of every table of every service, without those that tell of running processes: who is alive,
     * who holds which pool, and what an engine was told since it was started.
     */
    private Map<String, String> fingerprints() throws SQLException {
        var prints = new TreeMap<String, String>();
        for (var service : Service.values()) {
            try (var connection = stage.database(service);
                    var statement = connection.createStatement()) {
                var tables = new ArrayList<String>();
                try (var rows = statement.executeQuery("select tablename from pg_tables where schemaname = 'public' "
                        + "and tablename not like 'flyway%' "
                        + "and tablename not in ('routing_instance', 'pool_lease', 'fact_page') order by 1")) {
                    while (rows.next()) {
                        tables.add(rows.getString(1));
                    }
                }
                for (var table : tables) {
                    try (var row = statement.executeQuery(
                            "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from \""
                                    + table + "\" t")) {
                        row.next();
                        prints.put(service + "." + table, row.getString(1));
                    }
                }
            }
        }
        return prints;
    }

    private long count(Service service, String from) throws SQLException {
        try (var connection = stage.database(service);
                var row = connection.createStatement().executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    private int smsCount() {
        return Demo.CUSTOMERS.stream()
                .mapToInt(customer ->
                        stage.stack().sms().messagesTo(customer.phoneNumber()).size())
                .sum();
    }

    private Admin admin() {
        var properties = new Properties();
        properties.put("bootstrap.servers", stage.stack().addresses().kafka());
        return Admin.create(properties);
    }

    /** Sets the services' groups back to the first record of everything; returns how many records that is. */
    private long rewindAllGroups() throws ExecutionException, InterruptedException {
        long records = 0;
        try (var admin = admin()) {
            for (var service : Service.values()) {
                var offsets = admin.listConsumerGroupOffsets(service.module())
                        .partitionsToOffsetAndMetadata()
                        .get();
                var back = new LinkedHashMap<TopicPartition, OffsetAndMetadata>();
                for (var entry : offsets.entrySet()) {
                    records += entry.getValue().offset();
                    back.put(entry.getKey(), new OffsetAndMetadata(0));
                }
                Story.eventually(
                        "the group of " + service + " is empty",
                        () -> admin.alterConsumerGroupOffsets(service.module(), back)
                                .all()
                                .get());
            }
        }
        return records;
    }

    /** Records that the services have not yet consumed. */
    private long lag() throws ExecutionException, InterruptedException {
        long behind = 0;
        try (var admin = admin()) {
            for (var service : Service.values()) {
                var offsets = admin.listConsumerGroupOffsets(service.module())
                        .partitionsToOffsetAndMetadata()
                        .get();
                var wanted = new LinkedHashMap<TopicPartition, OffsetSpec>();
                offsets.keySet().forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
                var ends = admin.listOffsets(wanted).all().get();
                for (var entry : offsets.entrySet()) {
                    var end = Objects.requireNonNull(ends.get(entry.getKey()), "asked for all of them");
                    behind += end.offset() - entry.getValue().offset();
                }
            }
        }
        return behind;
    }
}
