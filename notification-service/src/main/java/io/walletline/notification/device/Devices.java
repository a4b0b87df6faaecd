package io.walletline.notification.device;

import io.walletline.kit.id.Ids;
import io.walletline.kit.privacy.CustomerGone;
import io.walletline.kit.privacy.ErasedCustomers;
import io.walletline.kit.privacy.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Keeps the installations of the app to which pushes go. */
@ApplicationScoped
public class Devices {

    private static final int MOST_PER_CUSTOMER = 10;

    private final DeviceStore devices;
    private final Predicate<String> erased;
    private final Sealer sealer;
    private final Ids ids;
    private final Clock clock;

    @Inject
    Devices(DeviceStore devices, ErasedCustomers erased, Sealer sealer, Ids ids, Clock clock) {
        this(devices, erased::contain, sealer, ids, clock);
    }

    /** @param erased whether a customer was erased */
    Devices(DeviceStore devices, Predicate<String> erased, Sealer sealer, Ids ids, Clock clock) {
        this.devices = devices;
        this.erased = erased;
        this.sealer = sealer;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Registers an installation, or takes it over from another customer. A customer keeps the ten latest.
     *
     * @throws CustomerGone for an erased customer, whose app may still run
     */
    @Transactional
    Registration register(String customerRef, String token) {
        var index = sealer.blindIndex("device.token:" + token);
        if (erased.test(customerRef)) {
            throw new CustomerGone();
        }
        devices.takeTurn(index);
        var known = devices.withToken(index);
        var device = known.orElseGet(() -> added(token, index));
        device.belongTo(customerRef, clock.instant());
        devices.of(customerRef).stream()
                .skip(MOST_PER_CUSTOMER)
                .forEach(longestUnseen -> devices.remove(longestUnseen.id()));
        return new Registration(new DeviceResponse(device.id(), device.registeredAt()), known.isEmpty());
    }

    /** @param added whether the installation was not known before */
    record Registration(DeviceResponse device, boolean added) {}

    /** @throws UnknownDevice also for a device of another customer */
    @Transactional
    void remove(String customerRef, UUID deviceId) {
        var device =
                devices.find(deviceId).filter(found -> found.isOf(customerRef)).orElseThrow(UnknownDevice::new);
        devices.remove(device.id());
    }

    public List<UUID> of(String customerRef) {
        return devices.of(customerRef).stream().map(Device::id).toList();
    }

    /** The token of the customer's device; empty once the device is gone or belongs to another customer. */
    public Optional<String> token(UUID deviceId, String customerRef) {
        return devices.find(deviceId)
                .filter(device -> device.isOf(customerRef))
                .map(device -> sealer.open(place(device.id()), device.sealedToken()));
    }

    public void erase(String customerRef) {
        devices.removeAll(customerRef);
    }

    /** What is held about a customer; a token is the installation's secret and of no use to a person. */
    public record Held(UUID deviceId, Instant registeredAt) {}

    public List<Held> held(String customerRef) {
        return devices.of(customerRef).stream()
                .map(device -> new Held(device.id(), device.registeredAt()))
                .toList();
    }

    /** Removes an installation from which the app was removed. */
    public void forget(UUID deviceId) {
        devices.remove(deviceId);
    }

    private Device added(String token, byte[] index) {
        var id = ids.next();
        var device = new Device(id, sealer.seal(place(id), token), index);
        devices.add(device);
        return device;
    }

    private static String place(UUID deviceId) {
        return "device.token:" + deviceId;
    }
}
