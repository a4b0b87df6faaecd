package io.walletline.local;

import io.walletline.local.launch.CannotStart;
import io.walletline.local.launch.ChildDied;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * {@code ./walletline up}. Exit codes: 0 stopped by Ctrl-C or SIGTERM, 2 something is in the way of a start, 3 a process
 * of the stack died.
 */
public final class Main {

    private static final int IN_THE_WAY = 2;
    private static final int DIED = 3;

    private Main() {}

    /** @param words the repository, then the options */
    public static void main(String[] words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ConsoleNarrator narrator = new ConsoleNarrator(out);
        AtomicReference<LocalStack> running = new AtomicReference<>();
        Thread starter = Thread.currentThread();
        CountDownLatch ended = new CountDownLatch(1);
        Thread stopper = Thread.ofPlatform().unstarted(() -> stop(starter, running, ended, narrator));
        Runtime.getRuntime().addShutdownHook(stopper);
        int code = run(Path.of(words[0]), List.of(words).subList(1, words.length), running, narrator, out);
        ended.countDown();
        if (code != 0) {
            // Not exit: the hook has nothing left to do, and it would wait for this thread.
            Runtime.getRuntime().halt(code);
        }
    }

    private static int run(
            Path repository,
            List<String> words,
            AtomicReference<LocalStack> running,
            ConsoleNarrator narrator,
            PrintStream out) {
        try {
            StackOptions options = Arguments.parse(repository, words).options();
            LocalStack stack = LocalStack.start(options, narrator);
            running.set(stack);
            out.print(Welcome.text(stack.addresses(), narrator.seconds()));
            ChildDied died = stack.death().get();
            out.println(died.getMessage());
            stack.close();
            return DIED;
        } catch (CannotStart e) {
            out.println(e.getMessage());
            return IN_THE_WAY;
        } catch (ChildDied e) {
            out.println(e.getMessage());
            return DIED;
        } catch (InterruptedException stopped) {
            return 0;
        } catch (ExecutionException e) {
            throw new IllegalStateException("nothing fails a death", e);
        }
    }

    /** Ctrl-C and SIGTERM: a start under way is given up, a running stack is stopped. */
    private static void stop(
            Thread starter, AtomicReference<LocalStack> running, CountDownLatch ended, Narrator narrator) {
        narrator.says("Stopping …");
        starter.interrupt();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LocalStack stack = running.get();
        if (stack != null) {
            stack.close();
        }
        narrator.says("Stopped. The data stays.");
        Runtime.getRuntime().halt(0);
    }
}
