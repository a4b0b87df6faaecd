package io.walletline.ticket.privacy.export;

import java.util.List;

/**
 * Another service that holds data of a customer; an erasure here reaches it by {@code customer-erased}.
 *
 * @param service that holds them
 * @param holds what it holds
 * @param ask the call that gives them out there; {@code {ref}} stands for the customer ref
 */
record HeldElsewhere(String service, List<String> holds, String ask) {

    static final List<HeldElsewhere> OF_A_CUSTOMER = List.of(
            new HeldElsewhere(
                    "notification-service",
                    List.of("phone number", "handsets", "preferences", "messages sent"),
                    "GET /customers/{ref}/export"),
            new HeldElsewhere(
                    "feedback-service", List.of("survey invitations", "answers"), "GET /customers/{ref}/export"),
            new HeldElsewhere(
                    "routing-service",
                    List.of("contacts by ticket, without names or words"),
                    "none: holds no personal data"));
}
