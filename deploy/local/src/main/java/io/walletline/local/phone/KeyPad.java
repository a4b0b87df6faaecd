package io.walletline.local.phone;

import org.jspecify.annotations.Nullable;

/** When the keys that a caller pressed are an answer. */
final class KeyPad {

    private KeyPad() {}

    /** The digits without the finishing key, or null while the line still waits for more. */
    static @Nullable String complete(CharSequence keys, Verb.Gather gather) {
        String pressed = keys.toString();
        int enough = gather.digits() == 0 ? Integer.MAX_VALUE : gather.digits();
        for (int i = 0; i < pressed.length(); i++) {
            if (gather.finishOnKey().indexOf(pressed.charAt(i)) >= 0) {
                return pressed.substring(0, i);
            }
            if (i + 1 >= enough) {
                return pressed.substring(0, enough);
            }
        }
        return null;
    }
}
