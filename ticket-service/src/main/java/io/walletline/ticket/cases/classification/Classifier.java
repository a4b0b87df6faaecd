package io.walletline.ticket.cases.classification;

/** A classifier of a customer's words. */
public interface Classifier {

    /** Classifies a text. Never fails: words that are not understood give {@link Classification#none()}. */
    Classification classify(String text);
}
