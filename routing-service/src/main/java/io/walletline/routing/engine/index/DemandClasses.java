package io.walletline.routing.engine.index;

import io.walletline.routing.engine.Demand;
import io.walletline.routing.engine.Policy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All demand classes, numbered from 0 in the order in which they came up; none is ever removed. */
public final class DemandClasses {

    private final Policy policy;
    private final Map<Demand, DemandClass> byDemand = new HashMap<>();
    private final List<DemandClass> byNumber = new ArrayList<>();

    public DemandClasses(Policy policy) {
        this.policy = policy;
    }

    int size() {
        return byNumber.size();
    }

    DemandClass at(int number) {
        return byNumber.get(number);
    }

    @Nullable
    public DemandClass of(Demand demand) {
        return byDemand.get(demand);
    }

    /** There must be none of this demand. */
    public DemandClass add(Demand demand) {
        var added = new DemandClass(demand, byNumber.size(), policy);
        byDemand.put(demand, added);
        byNumber.add(added);
        return added;
    }
}
