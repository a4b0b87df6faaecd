package io.walletline.ticket.casework.contents.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** The stores by kind: new contents go to the configured one, old ones are read where they lie. */
@ApplicationScoped
public class Stores {

    private final Instance<ContentStore> all;
    private final AttachmentConfig config;

    Stores(@Any Instance<ContentStore> all, AttachmentConfig config) {
        this.all = all;
        this.config = config;
    }

    public ContentStore current() {
        return named(config.store().wireName());
    }

    public ContentStore named(String name) {
        return all.stream()
                .filter(store -> store.kind().wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such store: " + name));
    }
}
