package io.walletline.routing.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All demand classes, numbered from 0 in the order in which they came up; none is ever removed. */
final class DemandClasses {
    private final Policy policy;
    private final Map<Demand, DemandClass> byDemand = new HashMap<>();
    private final List<DemandClass> byNumber = new ArrayList<>();

    DemandClasses(Policy policy) {
        this.policy = policy;
    }

    int size() {
        return byNumber.size();
    }

    DemandClass at(int number) {
        return byNumber.get(number);
    }

    @Nullable
    DemandClass of(Demand demand) {
        return byDemand.get(demand);
    }

    /** There must be none of this demand. */
    DemandClass add(Demand demand) {
        DemandClass added = new DemandClass(demand, byNumber.size(), policy);
        byDemand.put(demand, added);
        byNumber.add(added);
        return added;
    }
}
