package io.walletline.kit.privacy;

import io.walletline.kit.problem.Problem;

/** 410: the customer was erased, and nothing about them is taken in any more. */
public final class CustomerGone extends Problem {

    public CustomerGone() {
        super(
                410,
                "customer-erased",
                "Customer erased",
                "This customer was erased: nothing about them is kept or sent.");
    }
}
