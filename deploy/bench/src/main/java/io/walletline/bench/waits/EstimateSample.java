package io.walletline.bench.waits;

/**
 * The estimates for a caller who had to wait, beside the true wait; all in seconds.
 *
 * @param at when it was asked
 * @param onArrival whether this was the first answer; others were asked while waiting
 * @param truth the rest of the wait of a patient caller in the same place: until somebody would have answered
 * @param announced what the service tells in one number
 * @param informed the same estimate made with the true handle time and patience: the most that can be known
 * @param plain handle time × (callers ahead + 1) / agents
 * @param asterisk the moving average of app_queue, less what was waited
 */
record EstimateSample(
        double at,
        boolean onArrival,
        double truth,
        double p50,
        double p90,
        double announced,
        double informed,
        double plain,
        double asterisk) {}
