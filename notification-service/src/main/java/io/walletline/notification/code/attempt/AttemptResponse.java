package io.walletline.notification.code.attempt;

record AttemptResponse(boolean verified) {
    /** @throws io.walletline.kit.problem.Problem unless the attempt was right */
    static AttemptResponse of(Attempt attempt) {
        return switch (attempt) {
            case Attempt.Right right -> new AttemptResponse(true);
            case Attempt.Wrong wrong -> throw new WrongCode(wrong.attemptsLeft());
            case Attempt.Over over -> throw new CodeOver();
        };
    }
}
