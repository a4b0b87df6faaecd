package io.walletline.testkit.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** No field of a fact is an entity or a collection of entities. */
final class HoldNoEntity extends ArchCondition<JavaClass> {

    HoldNoEntity() {
        super("hold no entity");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getFields().stream()
                .filter(HoldNoEntity::isEntity)
                .forEach(field ->
                        events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is an entity")));
    }

    private static boolean isEntity(JavaField field) {
        return field.getAllInvolvedRawTypes().stream()
                .anyMatch(type -> type.isAnnotatedWith("jakarta.persistence.Entity"));
    }
}
