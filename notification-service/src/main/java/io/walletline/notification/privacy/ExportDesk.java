package io.walletline.notification.privacy;

import io.walletline.kit.privacy.CustomerNotFound;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.notification.address.AddressBook;
import io.walletline.notification.code.CodeDesk;
import io.walletline.notification.device.Devices;
import io.walletline.notification.message.MessageDesk;
import io.walletline.notification.preference.Preferences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Collects what is held about a customer. */
@ApplicationScoped
class ExportDesk {

    private final AddressBook addresses;
    private final Devices devices;
    private final Preferences preferences;
    private final CodeDesk codes;
    private final MessageDesk messages;
    private final Caller caller;
    private final Clock clock;

    ExportDesk(
            AddressBook addresses,
            Devices devices,
            Preferences preferences,
            CodeDesk codes,
            MessageDesk messages,
            Caller caller,
            Clock clock) {
        this.addresses = addresses;
        this.devices = devices;
        this.preferences = preferences;
        this.codes = codes;
        this.messages = messages;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws CustomerNotFound also for a customer who asks for another one's data */
    @Transactional
    CustomerExport of(String customerRef) {
        if (!caller.has(Role.ADMIN) && !caller.id().equals(customerRef)) {
            throw new CustomerNotFound();
        }
        var export = new CustomerExport(
                customerRef,
                clock.instant(),
                addresses.held(customerRef),
                devices.held(customerRef),
                preferences.held(customerRef),
                codes.held(customerRef),
                messages.held(customerRef));
        if (export.isEmpty()) {
            throw new CustomerNotFound();
        }
        return export;
    }
}
