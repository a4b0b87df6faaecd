package io.walletline.ticket;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** The same call by several at the same instant. */
public final class AtOnce {

    private AtOnce() {}

    public static <T> List<T> times(int callers, Callable<T> call) {
        return all(IntStream.range(0, callers).mapToObj(i -> call).toList());
    }

    public static <T> List<T> all(List<Callable<T>> calls) {
        var start = new CyclicBarrier(calls.size());
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<T>> running = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            return running.stream().map(AtOnce::result).toList();
        }
    }

    private static <T> T result(Future<T> running) {
        try {
            return running.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
