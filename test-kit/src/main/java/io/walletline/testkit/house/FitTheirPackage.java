package io.walletline.testkit.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashMap;
import java.util.Map;

/** A package has at most {@value HouseRules#ROOMY} top-level types, or exactly as many as its plan admits. */
final class FitTheirPackage extends ArchCondition<JavaClass> {

    private final HousePlan plan;
    private final Map<String, Integer> types = new HashMap<>();

    FitTheirPackage(HousePlan plan) {
        super("stand in packages of at most " + HouseRules.ROOMY + " types");
        this.plan = plan;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var counts = type.isTopLevelClass() && !type.getSimpleName().equals("package-info");
        if (counts && type.getPackageName().startsWith(plan.basePackage())) {
            types.merge(type.getPackageName(), 1, Integer::sum);
        }
    }

    @Override
    public void finish(ConditionEvents events) {
        types.forEach((name, number) -> {
            var house = name.equals(plan.basePackage())
                    ? ""
                    : name.substring(plan.basePackage().length() + 1);
            int admitted = plan.crowded().getOrDefault(house, HouseRules.ROOMY);
            if (number > admitted) {
                violated(events, name + " has " + number + " types, more than " + admitted);
            } else if (plan.crowded().containsKey(house) && number < admitted) {
                violated(events, name + " has shrunk to " + number + " types: so may the list");
            }
        });
    }

    private void violated(ConditionEvents events, String message) {
        events.add(SimpleConditionEvent.violated(plan, message));
    }
}
