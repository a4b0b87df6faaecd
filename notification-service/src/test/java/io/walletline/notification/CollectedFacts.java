package io.walletline.notification;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Keeps the facts that were fired, for tests without a container. */
public final class CollectedFacts<T> implements Event<T> {

    private final List<T> facts = new ArrayList<>();

    public List<T> all() {
        return List.copyOf(facts);
    }

    @Override
    public void fire(T fact) {
        facts.add(fact);
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U fact) {
        throw new UnsupportedOperationException("facts belong to their transaction");
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U fact, NotificationOptions options) {
        throw new UnsupportedOperationException("facts belong to their transaction");
    }

    @Override
    public Event<T> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException("facts have no qualifiers");
    }

    @Override
    public <U extends T> Event<U> select(Class<U> type, Annotation... qualifiers) {
        throw new UnsupportedOperationException("facts have no qualifiers");
    }

    @Override
    public <U extends T> Event<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
        throw new UnsupportedOperationException("facts have no qualifiers");
    }
}
