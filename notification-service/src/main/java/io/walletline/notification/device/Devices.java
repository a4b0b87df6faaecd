package io.walletline.notification.device;

import io.walletline.kit.id.Ids;
import io.walletline.kit.privacy.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which installations of the app are a customer's. */
@ApplicationScoped
public class Devices {
    private static final int MOST_PER_CUSTOMER = 10;

    private final DeviceRepository devices;
    private final Sealer sealer;
    private final Ids ids;
    private final Clock clock;

    Devices(DeviceRepository devices, Sealer sealer, Ids ids, Clock clock) {
        this.devices = devices;
        this.sealer = sealer;
        this.ids = ids;
        this.clock = clock;
    }

    /** Registers an installation, or takes it over; the customer's longest unseen beyond ten are dropped. */
    @Transactional
    Registration register(String customerRef, String token) {
        byte[] index = sealer.blindIndex("device.token:" + token);
        var known = devices.withToken(index);
        var device = known.orElseGet(() -> added(token, index));
        device.belongTo(customerRef, clock.instant());
        devices.flush();
        devices.of(customerRef).stream().skip(MOST_PER_CUSTOMER).forEach(devices::delete);
        return new Registration(new DeviceResponse(device.id(), device.registeredAt()), known.isEmpty());
    }

    /** @param added whether the installation was not known before */
    record Registration(DeviceResponse device, boolean added) {}

    /** @throws UnknownDevice also for another customer's */
    @Transactional
    void remove(String customerRef, UUID deviceId) {
        var device = devices.findByIdOptional(deviceId)
                .filter(found -> found.isOf(customerRef))
                .orElseThrow(UnknownDevice::new);
        devices.delete(device);
    }

    public List<UUID> of(String customerRef) {
        return devices.of(customerRef).stream().map(Device::id).toList();
    }

    /** Empty once the device is gone or has become somebody else's: a message never follows it there. */
    public Optional<String> token(UUID deviceId, String customerRef) {
        return devices.findByIdOptional(deviceId)
                .filter(device -> device.isOf(customerRef))
                .map(device -> sealer.open(place(device.id()), device.sealedToken()));
    }

    /** The app was removed from it. */
    public void forget(UUID deviceId) {
        devices.deleteById(deviceId);
    }

    private Device added(String token, byte[] index) {
        var id = ids.next();
        var device = new Device(id, sealer.seal(place(id), token), index);
        devices.persist(device);
        return device;
    }

    private static String place(UUID deviceId) {
        return "device.token:" + deviceId;
    }
}
