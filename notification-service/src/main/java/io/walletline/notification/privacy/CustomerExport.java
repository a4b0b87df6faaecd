package io.walletline.notification.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.walletline.notification.address.AddressBook;
import io.walletline.notification.code.CodeDesk;
import io.walletline.notification.device.Devices;
import io.walletline.notification.message.MessageDesk;
import io.walletline.notification.preference.Preferences;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything that is held here about a customer. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CustomerExport(
        String customerRef,
        Instant exportedAt,
        Optional<AddressBook.Held> address,
        List<Devices.Held> devices,
        Optional<Preferences.Held> preferences,
        List<CodeDesk.Held> codes,
        List<MessageDesk.Held> messages) {

    CustomerExport {
        devices = List.copyOf(devices);
        codes = List.copyOf(codes);
        messages = List.copyOf(messages);
    }

    boolean isEmpty() {
        return address.isEmpty() && preferences.isEmpty() && devices.isEmpty() && codes.isEmpty() && messages.isEmpty();
    }

    @Override
    public String toString() {
        return "CustomerExport[]";
    }
}
