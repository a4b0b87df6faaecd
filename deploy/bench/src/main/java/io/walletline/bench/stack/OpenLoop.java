package io.walletline.bench.stack;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Load at a fixed rate, whatever the answers take: each operation is timed from the moment at which it was due, so that a
 * stall shows in every operation that it delayed (no coordinated omission).
 */
public final class OpenLoop {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(2);

    private OpenLoop() {}

    /** One operation; the number tells it from the others. */
    public interface Operation {
        public void run(int number) throws Exception;
    }

    /**
     * @param perSecond operations due in a second
     * @return microseconds from due to done
     * @throws IllegalStateException with the first error, if any operation failed
     */
    public static Histogram run(double perSecond, Duration time, Operation operation) throws InterruptedException {
        var histogram = new ConcurrentHistogram(LONGEST_MICROS, 3);
        var count = (int) (perSecond * time.toMillis() / 1000.0);
        var done = new CountDownLatch(count);
        var errors = new ConcurrentLinkedQueue<Exception>();
        var start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50);
        for (int i = 0; i < count; i++) {
            var number = i;
            var due = start + (long) (i * 1e9 / perSecond);
            sleepUntil(due);
            Thread.ofVirtual().start(() -> {
                try {
                    operation.run(number);
                    histogram.recordValue(micros(System.nanoTime() - due));
                } catch (Exception e) {
                    errors.add(e);
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        if (!errors.isEmpty()) {
            throw new IllegalStateException(errors.size() + " of " + count + " operations failed", errors.peek());
        }
        return histogram;
    }

    public static long micros(long nanos) {
        return Math.min(LONGEST_MICROS, Math.max(1, TimeUnit.NANOSECONDS.toMicros(nanos)));
    }

    public static double millis(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1000.0;
    }

    private static void sleepUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
