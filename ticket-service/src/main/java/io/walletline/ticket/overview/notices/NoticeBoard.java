package io.walletline.ticket.overview.notices;

import io.quarkus.scheduler.Scheduled;
import io.walletline.kit.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads notices and removes old ones. */
@ApplicationScoped
class NoticeBoard {

    /** Time for which notices are kept: after so long an agent looks at views instead. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final NoticeTable notices;
    private final Clock clock;

    NoticeBoard(NoticeTable notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    List<NoticeResponse> of(String agentId, boolean supervisor, int limit, @Nullable UUID before) {
        var mine = NoticeTable.agent(agentId);
        var readers = supervisor ? List.of(mine, NoticeTable.role(Role.SUPERVISOR)) : List.of(mine);
        var seen = notices.seenUpTo(agentId);
        return notices.of(readers, limit, before).stream()
                .map(notice -> NoticeResponse.of(notice, seen))
                .toList();
    }

    @Transactional
    void seen(String agentId, UUID upTo) {
        notices.seen(agentId, upTo);
    }

    @Scheduled(every = "1h", delayed = "15m")
    @Transactional
    void forgetOld() {
        notices.forgetBefore(clock.instant().minus(KEPT));
    }
}
