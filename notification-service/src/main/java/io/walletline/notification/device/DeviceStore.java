package io.walletline.notification.device;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The registered installations of the app. Every method takes part in the caller's transaction. */
interface DeviceStore {

    /** Waits for whoever registers the same installation now. */
    void takeTurn(byte[] tokenIndex);

    Optional<Device> find(UUID deviceId);

    /** The installation with this token, by the token's blind index. */
    Optional<Device> withToken(byte[] tokenIndex);

    /** The customer's installations, latest registration first. */
    List<Device> of(String customerRef);

    void add(Device device);

    /** Does nothing for an unknown id. */
    void remove(UUID deviceId);

    void removeAll(String customerRef);
}
