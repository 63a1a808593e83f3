package dev.scalinglint.gate;

import dev.scalinglint.baseline.BaselineEntry;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.gate.change.VersionedName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows the findings of one revision again in another: by rule, object and field, first where they were, then
 * elsewhere, as far as what they stood in is not there any more and what they stand in was not. Each is the same as one
 * other only, and the other way round as well.
 */
final class FindingMatch {
    /** What two findings have in common when they are one. */
    private interface Sense {
        /** @return null where the finding cannot be known in this sense */
        @Nullable
        List<Object> of(Finding finding, BaselineEntry name, NamedFindings other);
    }

    /** From the surest to the boldest. */
    private static final List<Sense> SENSES = List.of(
            (finding, name, other) -> key(name, name.file(), name.object(), finding.message()),
            (finding, name, other) -> key(name, name.file(), name.object(), ""),
            (finding, name,
                    other) -> other.holds(name) ? null : key(name, last(name), name.object(), finding.message()),
            (finding, name, other) -> other.holds(name) || isOfFile(name) ? null : key(name, "", name.object(), ""),
            (finding, name, other) -> other.holds(name) || name.object() == null
                    ? null
                    : key(name, name.file(), kind(name.object()), ""),
            (finding, name, other) -> other.holds(name) || name.object() == null || !isVersioned(name)
                    ? null
                    : key(name, "", VersionedName.stem(name.object()), ""));

    private final Set<Finding> fixed;
    private final Set<Finding> added;

    private FindingMatch(NamedFindings base, NamedFindings head) {
        this.fixed = new HashSet<>(base.findings());
        this.added = new HashSet<>(head.findings());
        SENSES.forEach(sense -> match(sense, base, head));
    }

    static ComparedFindings of(NamedFindings base, NamedFindings head) {
        FindingMatch match = new FindingMatch(base, head);
        return new ComparedFindings(head.findings().stream().filter(match.added::contains).toList(),
                base.findings().stream().filter(match.fixed::contains).toList(),
                head.findings().stream().filter(finding -> !match.added.contains(finding)).toList());
    }

    private void match(Sense sense, NamedFindings base, NamedFindings head) {
        Map<List<Object>, Deque<Finding>> open = new HashMap<>();
        for (Finding finding : base.findings()) {
            List<Object> key = fixed.contains(finding) ? sense.of(finding, base.name(finding), head) : null;
            if (key != null) {
                open.computeIfAbsent(key, same -> new ArrayDeque<>()).add(finding);
            }
        }
        for (Finding finding : open.isEmpty() ? List.<Finding>of() : head.findings()) {
            List<Object> key = added.contains(finding) ? sense.of(finding, head.name(finding), base) : null;
            Deque<Finding> same = key == null ? null : open.get(key);
            if (same != null && !same.isEmpty()) {
                fixed.remove(same.remove());
                added.remove(finding);
            }
        }
    }

    private static List<Object> key(BaselineEntry name, String file, @Nullable String object, String message) {
        return List.of(name.rule(), file, String.valueOf(object), String.valueOf(name.what()), message);
    }

    private static String last(BaselineEntry name) {
        return name.file().substring(name.file().lastIndexOf('/') + 1);
    }

    /** Nothing but its name tells the file from others. */
    private static boolean isOfFile(BaselineEntry name) {
        return name.object() == null && name.what() == null;
    }

    /** The next version of it may be written in another file: the last but one takes the place of the last. */
    private static boolean isVersioned(BaselineEntry name) {
        return name.object() != null && !VersionedName.stem(name.object()).equals(name.object());
    }

    private static String kind(String object) {
        return object.substring(0, (object + " ").indexOf(' '));
    }
}
