package io.walletline.ticket.deadlines.policies;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.kit.calendar.CalendarDefinition;
import io.walletline.ticket.deadlines.policies.definition.ClockPolicy;
import io.walletline.ticket.deadlines.policies.definition.PolicyPack;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Policy packs and calendars shipped in the resources under {@code policies}. */
@ApplicationScoped
class ShippedPolicies {

    /** The pack of operational policies; unlike rules of law they belong to operations once they are stored. */
    static final String OPERATIONS = "operations";

    private static final List<String> PACKS =
            List.of(OPERATIONS, "us-reg-e", "eu-psd2", "eu-mica", "uk-disp", "uk-app", "in-rbi", "br-med");

    private final List<PolicyPack> packs;
    private final Map<String, CalendarDefinition> calendars;

    ShippedPolicies(ObjectMapper json) {
        packs = PACKS.stream()
                .map(pack -> read(json, pack, new TypeReference<PolicyPack>() {}))
                .toList();
        calendars = read(json, "calendars", new TypeReference<>() {});
    }

    List<PolicyPack> packs() {
        return packs;
    }

    List<ClockPolicy> policies() {
        return packs.stream().flatMap(pack -> pack.policies().stream()).toList();
    }

    Map<String, CalendarDefinition> calendars() {
        return calendars;
    }

    private static <T> T read(ObjectMapper json, String name, TypeReference<T> type) {
        try (var resource = ShippedPolicies.class.getResourceAsStream("/policies/" + name + ".json")) {
            return json.readValue(resource, type);
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable: policies/" + name + ".json", e);
        }
    }
}
