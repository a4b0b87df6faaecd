package io.walletline.testkit.house;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a service's packages stand.
 *
 * @param basePackage the service's root package
 * @param floors from the ground up: the houses (first-level packages) of each floor; empty for a service of one floor
 * @param crowded packages that hold more than {@value HouseRules#ROOMY} types, by how many there are: the list may only shrink
 * @param sharedTypes entities, repositories and tables, by simple name, that other houses may use, each for a stated reason
 */
public record HousePlan(
        String basePackage, List<Set<String>> floors, Map<String, Integer> crowded, Set<String> sharedTypes) {

    public HousePlan {
        floors = List.copyOf(floors);
        crowded = Map.copyOf(crowded);
        sharedTypes = Set.copyOf(sharedTypes);
    }

    public static HousePlan of(String basePackage) {
        return new HousePlan(basePackage, List.of(), Map.of(), Set.of());
    }

    @SafeVarargs
    public final HousePlan withFloors(Set<String>... fromTheGroundUp) {
        return new HousePlan(basePackage, List.of(fromTheGroundUp), crowded, sharedTypes);
    }

    public HousePlan withCrowded(Map<String, Integer> packages) {
        return new HousePlan(basePackage, floors, packages, sharedTypes);
    }

    public HousePlan withShared(Set<String> types) {
        return new HousePlan(basePackage, floors, crowded, types);
    }

    /** The first-level package of a class; empty for one outside the service or at its root. */
    String houseOf(String packageName) {
        if (!packageName.startsWith(basePackage + ".")) {
            return "";
        }
        var below = packageName.substring(basePackage.length() + 1);
        return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    }

    /** The floor of a house, counted from 0; -1 if it has none. */
    int floorOf(String house) {
        for (int floor = 0; floor < floors.size(); floor++) {
            if (floors.get(floor).contains(house)) {
                return floor;
            }
        }
        return -1;
    }
}
