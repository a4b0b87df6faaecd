package io.walletline.notification.delivery;

import io.walletline.notification.address.AddressBook;
import io.walletline.notification.device.Devices;
import io.walletline.notification.message.Message;
import io.walletline.notification.message.MessageDesk;
import io.walletline.notification.preference.Preferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The customers' addresses, devices and preferences. */
@ApplicationScoped
class CustomerRecipients implements Recipients {

    private final MessageDesk desk;
    private final AddressBook addressBook;
    private final Devices devices;
    private final Preferences preferences;

    CustomerRecipients(MessageDesk desk, AddressBook addressBook, Devices devices, Preferences preferences) {
        this.desk = desk;
        this.addressBook = addressBook;
        this.devices = devices;
        this.preferences = preferences;
    }

    @Override
    public Optional<String> address(Message message) {
        var device = message.deviceId();
        return device == null
                ? desk.number(message).or(() -> addressBook.phoneNumber(message.customerRef()))
                : devices.token(device, message.customerRef());
    }

    @Override
    public boolean wantsSurveys(String customerRef) {
        return preferences.wantsSurveys(customerRef);
    }

    @Override
    public Instant opening(String customerRef, Instant now) {
        return preferences.opening(customerRef, now);
    }

    @Override
    public void forgetDevice(UUID deviceId) {
        devices.forget(deviceId);
    }
}
