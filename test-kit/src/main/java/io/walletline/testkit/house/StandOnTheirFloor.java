package io.walletline.testkit.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** A house depends on houses of lower floors only, and every house has a floor. */
final class StandOnTheirFloor extends ArchCondition<JavaClass> {

    private final HousePlan plan;

    StandOnTheirFloor(HousePlan plan) {
        super("depend on houses of lower floors only");
        this.plan = plan;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var house = plan.houseOf(type.getPackageName());
        if (plan.floors().isEmpty() || house.isEmpty()) {
            return;
        }
        if (plan.floorOf(house) < 0) {
            events.add(SimpleConditionEvent.violated(type, type.getFullName() + " stands in a house without a floor"));
        }
        for (var dependency : type.getDirectDependenciesFromSelf()) {
            var other = plan.houseOf(dependency.getTargetClass().getPackageName());
            if (!other.isEmpty() && !other.equals(house) && plan.floorOf(other) >= plan.floorOf(house)) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        }
    }
}
