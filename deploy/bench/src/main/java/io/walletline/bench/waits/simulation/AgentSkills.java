package io.walletline.bench.waits.simulation;

import java.util.ArrayList;
import java.util.List;

/** The skills of all agents. An agent's first skill is the main one, which other systems mark by a lower penalty or tier. */
public final class AgentSkills {
    private final List<List<Integer>> skills;
    private final List<List<Integer>> able = new ArrayList<>();

    private AgentSkills(List<List<Integer>> skills, int number) {
        this.skills = skills;
        for (int skill = 0; skill < number; skill++) {
            List<Integer> agents = new ArrayList<>();
            for (int agent = 0; agent < skills.size(); agent++) {
                if (skills.get(agent).contains(skill)) {
                    agents.add(agent);
                }
            }
            able.add(agents);
        }
    }

    /** Two skills each: one agent after the other takes the next skill, and with it in turn each of the other ones. */
    public static AgentSkills ofPairs(int agents, int number) {
        List<List<Integer>> skills = new ArrayList<>();
        for (int agent = 0; agent < agents; agent++) {
            int main = agent % number;
            int other = (main + 1 + agent / number % (number - 1)) % number;
            skills.add(List.of(main, other));
        }
        return new AgentSkills(skills, number);
    }

    public static AgentSkills ofGeneralists(int agents, int number) {
        List<Integer> all = new ArrayList<>();
        for (int skill = 0; skill < number; skill++) {
            all.add(skill);
        }
        return new AgentSkills(java.util.Collections.nCopies(agents, List.copyOf(all)), number);
    }

    int size() {
        return skills.size();
    }

    int skills() {
        return able.size();
    }

    List<Integer> skillsOf(int agent) {
        return skills.get(agent);
    }

    List<Integer> ableTo(int skill) {
        return able.get(skill);
    }

    boolean isMain(int agent, int skill) {
        return skills.get(agent).getFirst() == skill;
    }
}
