package io.walletline.routing.replay;

import java.time.Instant;

/** Replays the facts of all engines in a span of time. */
final class SpanReplay {

    private final FactPages pages;

    SpanReplay(FactPages pages) {
        this.pages = pages;
    }

    /** Takes the progress of a replay after every page. */
    interface Progress {

        void of(long factsDone, long factsTotal);
    }

    /** @throws BadReplaySpan if it ends before it begins, or is of more than a day */
    ReplayReport run(Instant from, Instant to, Progress progress) {
        BadReplaySpan.check(from, to);
        var chapters = pages.chapters(from, to);
        var total = chapters.stream().mapToLong(FactPages.Chapter::facts).sum();
        long before = 0;
        progress.of(before, total);
        var report = ReplayReport.nothing(from, to);
        for (var chapter : chapters) {
            var replay = new EngineReplay(chapter.policy(), from, to);
            var done = before;
            for (int page = 0; pages.read(chapter.life(), page, to, replay::apply); page++) {
                done = before + replay.applied();
                progress.of(done, total);
            }
            before = done;
            report = replay.addTo(report);
        }
        return report;
    }
}
