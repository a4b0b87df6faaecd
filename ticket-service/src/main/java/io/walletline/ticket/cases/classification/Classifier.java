package io.walletline.ticket.cases.classification;

/** Understands what a customer wants from their own words. */
public interface Classifier {

    /** Never fails: what is not understood is {@link Classification#none()}. */
    Classification classify(String text);
}
