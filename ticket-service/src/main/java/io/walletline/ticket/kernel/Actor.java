package io.walletline.ticket.kernel;

import io.walletline.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/** An actor on a ticket: a person, or a part of the house that acts by itself. */
public sealed interface Actor {

    Actor UNKNOWN_CALLER = Nameless.UNKNOWN_CALLER;
    Actor SYSTEM = Nameless.SYSTEM;
    Actor AUTOMATION = Nameless.AUTOMATION;
    Actor CLASSIFIER = Nameless.CLASSIFIER;
    Actor SURVEYED = Nameless.SURVEYED;
    Actor WALLET_CORE = Nameless.WALLET_CORE;

    /** The name under which the actor is stored and published: an agent's id, a customer ref, or for example {@code system}. */
    String id();

    /** Whether a human being acts. */
    default boolean isPerson() {
        return true;
    }

    /** Whether a message of this actor answers the customer. An automatic reply does not, whoever wrote its text. */
    default boolean speaksForSupport() {
        return false;
    }

    /** Whether the actor is on the customer's side of the conversation. */
    default boolean isCustomer() {
        return this instanceof Customer || this == UNKNOWN_CALLER || this == SURVEYED;
    }

    /** A person of support: an agent, a supervisor, an administrator. */
    record Agent(String id) implements Actor {
        @Override
        public boolean speaksForSupport() {
            return true;
        }
    }

    /** @param id the customer ref */
    record Customer(String id) implements Actor {}

    /** @param id the service's account */
    record Service(String id) implements Actor {
        @Override
        public boolean isPerson() {
            return false;
        }
    }

    /** Actors of which there is one only. */
    enum Nameless implements Actor {
        /** On the phone from a number that belongs to no customer. */
        UNKNOWN_CALLER("caller"),
        SYSTEM("system"),
        /** A rule of operations. */
        AUTOMATION("automation"),
        /** The keyword rules that classify. */
        CLASSIFIER("rules"),
        /** The customer who answered a survey: the link does not say which one. */
        SURVEYED("customer"),
        WALLET_CORE("wallet-core");

        private final String id;

        Nameless(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public boolean isPerson() {
            return this == UNKNOWN_CALLER || this == SURVEYED;
        }
    }

    static Actor agent(String id) {
        return new Agent(id);
    }

    /** @param customerRef null for a caller whom nobody knows */
    static Actor customer(@Nullable String customerRef) {
        return customerRef == null ? UNKNOWN_CALLER : new Customer(customerRef);
    }

    /** The one who makes this request. */
    static Actor of(Caller caller) {
        if (caller.isOnlyCustomer()) {
            return new Customer(caller.id());
        }
        return caller.isOnlyService() ? new Service(caller.id()) : new Agent(caller.id());
    }
}
