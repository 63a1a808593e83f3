package dev.scalinglint.application.compose;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import java.util.Map;

/** What compose asks of a whole project before it starts anything of it. */
final class Consistency {
    static void check(Mapping project, Map<String, String> variables, Refusals refusals) {
    }
}
