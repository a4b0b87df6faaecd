package io.walletline.notification.address;

import io.walletline.notification.template.Language;

/** Lets tests of other packages write an address without HTTP. */
public final class AddressBookAccess {

    private AddressBookAccess() {}

    public static void enter(AddressBook addressBook, String customerRef, String phoneNumber, String language) {
        addressBook.enter(
                customerRef, phoneNumber, null, Language.find(language).orElseThrow());
    }
}
