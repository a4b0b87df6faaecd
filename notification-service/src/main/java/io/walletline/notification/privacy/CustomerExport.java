package io.walletline.notification.privacy;

import io.walletline.notification.address.AddressBook;
import io.walletline.notification.code.CodeDesk;
import io.walletline.notification.device.Devices;
import io.walletline.notification.message.MessageDesk;
import io.walletline.notification.preference.Preferences;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is held here about a customer. */
record CustomerExport(
        String customerRef,
        Instant exportedAt,
        AddressBook.@Nullable Held address,
        List<Devices.Held> devices,
        Preferences.@Nullable Held preferences,
        List<CodeDesk.Held> codes,
        List<MessageDesk.Held> messages) {

    CustomerExport {
        devices = List.copyOf(devices);
        codes = List.copyOf(codes);
        messages = List.copyOf(messages);
    }

    boolean isEmpty() {
        return address == null && preferences == null && devices.isEmpty() && codes.isEmpty() && messages.isEmpty();
    }

    @Override
    public String toString() {
        return "CustomerExport[]";
    }
}
