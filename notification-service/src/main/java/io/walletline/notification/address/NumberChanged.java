package io.walletline.notification.address;

/**
 * A customer's number was replaced or taken away.
 *
 * @param before the number that is told, E.164
 */
public record NumberChanged(String customerRef, String before) {

    @Override
    public String toString() {
        return "NumberChanged[]";
    }
}
