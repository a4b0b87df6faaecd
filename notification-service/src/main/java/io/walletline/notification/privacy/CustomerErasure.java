package io.walletline.notification.privacy;

import io.walletline.kit.privacy.ErasedCustomers;
import io.walletline.notification.address.AddressBook;
import io.walletline.notification.code.CodeDesk;
import io.walletline.notification.code.lock.CodeLock;
import io.walletline.notification.device.Devices;
import io.walletline.notification.message.MessageDesk;
import io.walletline.notification.preference.Preferences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Drops everything that is held about a customer and keeps what comes late from being taken in. */
@ApplicationScoped
public class CustomerErasure {

    private final ErasedCustomers erased;
    private final CodeDesk codes;
    private final CodeLock lock;
    private final MessageDesk messages;
    private final AddressBook addresses;
    private final Devices devices;
    private final Preferences preferences;

    CustomerErasure(
            ErasedCustomers erased,
            CodeDesk codes,
            CodeLock lock,
            MessageDesk messages,
            AddressBook addresses,
            Devices devices,
            Preferences preferences) {
        this.erased = erased;
        this.codes = codes;
        this.lock = lock;
        this.messages = messages;
        this.addresses = addresses;
        this.devices = devices;
        this.preferences = preferences;
    }

    @Transactional
    public void erase(String customerRef, Instant at) {
        erased.add(customerRef, at);
        codes.erase(customerRef);
        lock.erase(customerRef);
        messages.erase(customerRef);
        addresses.erase(customerRef);
        devices.erase(customerRef);
        preferences.erase(customerRef);
    }
}
