package dev.scalinglint.tree.compose;

import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;

/** Why compose refuses a project, so that nothing of it is started. */
final class ComposeRefusals {
    /** @param curable whether another file laid over the project may put it right */
    private record Refusal(Place place, String reason, boolean curable) {}

    /** What somebody keeps beside the tree. */
    private record Need(Place place, String what) {}

    private final List<Refusal> found = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();

    /** Says what no further file can put right. */
    void add(Place place, String reason) {
        found.add(new Refusal(place, reason, false));
    }

    /** Says what is missing, and may stand in a file that is laid over the project. */
    void lacking(Place place, String reason) {
        found.add(new Refusal(place, reason, true));
    }

    /** Says what is missing, and is by custom no part of a repository: a variable, a file of variables. */
    void needs(Place place, String what) {
        needs.add(new Need(place, what));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** @param alone whether no other file is there that might be laid over the project */
    void report(ComposeFiles files, boolean alone) {
        for (Refusal refusal : found) {
            if (alone || !refusal.curable) {
                files.refused(refusal.place,
                        "docker compose refuses the project, and starts none of it: " + refusal.reason);
            }
        }
        if (!needs.isEmpty()) {
            Need first = needs.get(0);
            long more = needs.stream().map(Need::what).distinct().count() - 1;
            files.notRendered(first.place,
                    "docker compose starts nothing until " + first.what + (more == 0
                            ? " is there"
                            : " and " + more + " more like it are there")
                            + ": nothing in the tree says what it is, so what depends on it is not judged");
        }
    }
}
