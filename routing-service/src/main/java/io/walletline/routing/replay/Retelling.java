package io.walletline.routing.replay;

import java.time.Instant;
import java.util.List;

/** Tells new engines what all engines were told in a span of time, and counts along. */
final class Retelling {
    private final Pages pages;

    Retelling(Pages pages) {
        this.pages = pages;
    }

    /** Is told after every page how far the replay has come. */
    interface Progress {
        void of(long factsDone, long factsTotal);
    }

    /** @throws BadReplaySpan if it ends before it begins, or is of more than a day */
    ReplayReport tell(Instant from, Instant to, Progress progress) {
        BadReplaySpan.check(from, to);
        List<Pages.Chapter> chapters = pages.chapters(from, to);
        long total = chapters.stream().mapToLong(Pages.Chapter::facts).sum();
        long before = 0;
        progress.of(before, total);
        ReplayReport report = ReplayReport.nothing(from, to);
        for (Pages.Chapter chapter : chapters) {
            Replay replay = new Replay(chapter.policy(), from, to);
            long done = before;
            for (int page = 0; pages.read(chapter.life(), page, to, replay::tell); page++) {
                done = before + replay.told();
                progress.of(done, total);
            }
            before = done;
            report = replay.addTo(report);
        }
        return report;
    }
}
