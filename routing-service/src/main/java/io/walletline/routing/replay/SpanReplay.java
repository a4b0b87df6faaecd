package io.walletline.routing.replay;

import java.time.Instant;

/** Tells new engines what all engines were told in a span of time, and counts along. */
final class SpanReplay {

    private final FactPages pages;

    SpanReplay(FactPages pages) {
        this.pages = pages;
    }

    /** Is told after every page how far the replay has come. */
    interface Progress {

        void of(long factsDone, long factsTotal);
    }

    /** @throws BadReplaySpan if it ends before it begins, or is of more than a day */
    ReplayReport tell(Instant from, Instant to, Progress progress) {
        BadReplaySpan.check(from, to);
        var chapters = pages.chapters(from, to);
        var total = chapters.stream().mapToLong(FactPages.Chapter::facts).sum();
        long before = 0;
        progress.of(before, total);
        var report = ReplayReport.nothing(from, to);
        for (var chapter : chapters) {
            var replay = new EngineReplay(chapter.policy(), from, to);
            var done = before;
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
