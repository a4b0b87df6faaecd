package io.walletline.local.seed;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** The canned replies and macros of the demo's agents. */
final class CaseWorkSeed {

    private final Rest rest;
    private final URI tickets;

    CaseWorkSeed(Rest rest, URI tickets) {
        this.rest = rest;
        this.tickets = tickets;
    }

    void sow(String admin) {
        reply(
                "we-look-into-it",
                both("正在核实", "We look into it"),
                both(
                        "您好,我们已收到您的问题(工单 {number}),正在核实,会尽快回复您。",
                        "Thank you. We have your matter as {number} and look into it; you will hear from us."),
                admin);
        reply(
                "refund-on-its-way",
                both("退款已发出", "Refund on its way"),
                both(
                        "您的退款已发出,预计 {days} 个工作日内到账(工单 {number})。",
                        "Your refund is on its way and arrives within {days} working days ({number})."),
                admin);
        macro(
                "wait-for-customer",
                both("回复并等待用户", "Answer and wait for the customer"),
                List.of(
                        Map.of("act", "reply", "reply", "we-look-into-it"),
                        Map.of("act", "add-tag", "tag", "answered"),
                        Map.of("act", "set-status", "to", "pending-customer")),
                admin);
        macro(
                "urgent",
                both("转为紧急", "Make it urgent"),
                List.of(Map.of("act", "set-priority", "to", "urgent"), Map.of("act", "add-tag", "tag", "urgent")),
                admin);
    }

    private static Map<String, String> both(String zh, String en) {
        return Map.of("zh", zh, "en", en);
    }

    private void reply(String name, Map<String, String> title, Map<String, String> text, String admin) {
        rest.put(tickets.resolve("/replies/" + name), admin, Map.of("title", title, "text", text));
    }

    private void macro(String name, Map<String, String> title, List<Map<String, String>> acts, String admin) {
        rest.put(tickets.resolve("/macros/" + name), admin, Map.of("title", title, "acts", acts));
    }
}
