package io.walletline.testkit.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** No house depends on another's entities, repositories or tables, but for those that its plan names. */
final class KeepStorageAtHome extends ArchCondition<JavaClass> {

    private final HousePlan plan;

    KeepStorageAtHome(HousePlan plan) {
        super("use no other house's entities, repositories or tables");
        this.plan = plan;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var house = plan.houseOf(type.getPackageName());
        for (var dependency : type.getDirectDependenciesFromSelf()) {
            var target = dependency.getTargetClass();
            var other = plan.houseOf(target.getPackageName());
            if (!other.isEmpty() && !other.equals(house) && isKept(target)) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        }
    }

    private boolean isKept(JavaClass type) {
        var kept = type.isAnnotatedWith("jakarta.persistence.Entity")
                || type.getSimpleName().endsWith("Repository")
                || type.getSimpleName().endsWith("Table");
        return kept && !plan.sharedTypes().contains(type.getSimpleName());
    }
}
