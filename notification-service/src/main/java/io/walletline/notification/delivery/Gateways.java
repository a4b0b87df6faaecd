package io.walletline.notification.delivery;

import io.quarkus.arc.All;
import io.walletline.notification.template.MessageChannel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** One provider for each channel. */
@ApplicationScoped
class Gateways {

    private final List<Gateway> gateways;

    Gateways(@All List<Gateway> gateways) {
        this.gateways = gateways;
    }

    Gateway of(MessageChannel channel) {
        return gateways.stream()
                .filter(gateway -> gateway.channel() == channel)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no provider for " + channel));
    }
}
