package io.walletline.routing.replay;

import io.walletline.routing.engine.Channel;
import java.util.List;
import java.util.Map;

/** Who worked when, oldest first. */
record Crew(Map<String, Member> members, List<Shift> shifts) {
    /** An agent as he or she is now. */
    record Member(String pool, Map<String, Integer> skills, Map<Channel, Integer> capacity) {}
}
