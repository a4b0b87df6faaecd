package io.walletline.ticket.channels.phone;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long nothing is heard of a living call, by what it does. */
@ApplicationScoped
public class Silence {

    private final Duration asking;
    private final Duration waiting;
    private final Duration talking;

    /**
     * @param asking a caller thinks, and the phone system listens
     * @param waiting the phone system asks for the next words every few seconds
     * @param talking nothing is asked while two people talk; phone systems end calls after four hours
     */
    Silence(
            @ConfigProperty(name = "walletline.phone.silence.asking", defaultValue = "PT2M") Duration asking,
            @ConfigProperty(name = "walletline.phone.silence.waiting", defaultValue = "PT30S") Duration waiting,
            @ConfigProperty(name = "walletline.phone.silence.talking", defaultValue = "PT4H") Duration talking) {
        this.asking = asking;
        this.waiting = waiting;
        this.talking = talking;
    }

    Instant asking(Instant now) {
        return now.minus(asking);
    }

    Instant waiting(Instant now) {
        return now.minus(waiting);
    }

    Instant talking(Instant now) {
        return now.minus(talking);
    }

    boolean isOver(Call call, Instant now) {
        var since =
                switch (call.state()) {
                    case ASKING -> asking(now);
                    case WAITING, DIVERTED, CONNECTING -> waiting(now);
                    case CONNECTED -> talking(now);
                    case ENDED -> Instant.MIN;
                };
        return call.heardAt().isBefore(since);
    }
}
