package io.walletline.ticket.kernel;

/** A text for agents in both languages. */
public record LocalizedText(String zh, String en) {

    public LocalizedText {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a wording exists in both languages");
        }
    }

    /** @param language a BCP 47 primary tag; whatever is not Chinese is read in English */
    public String in(String language) {
        return language.equals("zh") ? zh : en;
    }
}
