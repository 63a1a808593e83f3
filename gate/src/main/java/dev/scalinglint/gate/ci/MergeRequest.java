package dev.scalinglint.gate.ci;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a build server says of the request to merge a change.
 *
 * @param labels that it has
 * @param put    the label that was put on in the event that is built; null when it is another event, or nothing says so
 * @param putBy  who did that, by the name that the server knows them by; null when nothing says it
 * @param author whose request it is, by such a name; null when nothing says it
 * @param fork   whether the change comes from another repository
 */
public record MergeRequest(Set<String> labels, @Nullable String put, @Nullable String putBy, @Nullable String author,
        boolean fork) {
    public MergeRequest {
        labels = Set.copyOf(labels);
    }
}
