package io.walletline.ticket.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.walletline.testkit.RealServers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class BackgroundWorkerTest {

    private final AtomicInteger left = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    private boolean takeOne() {
        if (left.get() == 0) {
            return false;
        }
        left.decrementAndGet();
        done.incrementAndGet();
        return true;
    }

    @Test
    void shouldWorkEverythingOff_whenAsked() {
        // Given
        var worker = new BackgroundWorker("test", this::takeOne);
        left.set(100);

        // When
        worker.ask();

        // Then
        await().until(() -> done.get() == 100);
        worker.stop();
        worker.ask();
        assertThat(worker.isStopping()).isTrue();
    }

    @Test
    void shouldLookOnceMore_whenAskedWhileItWorks() throws InterruptedException {
        // Given a worker that has just seen that nothing is left
        var looking = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var looks = new AtomicInteger();
        var worker = new BackgroundWorker("test", () -> {
            if (looks.incrementAndGet() == 1) {
                looking.countDown();
                awaitOf(goOn);
                return false;
            }
            return takeOne();
        });
        worker.ask();
        assertThat(looking.await(10, TimeUnit.SECONDS)).isTrue();

        // When something comes, and it is asked many times
        left.set(3);
        for (int i = 0; i < 5; i++) {
            worker.ask();
        }
        goOn.countDown();

        // Then it looks again, once
        await().until(() -> done.get() == 3);
        await().until(() -> looks.get() == 5);
        worker.stop();
    }

    @Test
    void shouldGoOnLater_whenThereIsTrouble() {
        // Given
        var trouble = new AtomicBoolean(true);
        var worker = new BackgroundWorker("test", () -> {
            if (trouble.getAndSet(false)) {
                throw new IllegalStateException("the database is away");
            }
            assertThat(Arc.container().requestContext().isActive()).isTrue();
            return takeOne();
        });
        left.set(2);

        // When
        worker.workOff();
        var before = done.get();
        worker.workOff();

        // Then
        assertThat(before).isZero();
        assertThat(done).hasValue(2);
        worker.stop();
    }

    private static void awaitOf(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
