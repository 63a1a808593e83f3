package dev.scalinglint.policy;

import java.util.List;
import java.util.Map;

/**
 * What counts as somebody's approval of a change.
 *
 * @param by      {@code label}, {@code trailer} and {@code file}, or some of them
 * @param label   on a pull request
 * @param trailer the key of a line at the end of a commit message
 * @param file    relative to the root of the repository; read from the base
 * @param stays   whether a label or trailer still counts after a later push
 * @param own     whether the author of a change may approve it
 */
public record ApprovalTerms(List<String> by, String label, String trailer, String file, boolean stays, boolean own) {
    /** What holds where nothing is said. */
    public static final ApprovalTerms DEFAULT = new ApprovalTerms(List.of("label", "trailer", "file"),
            "scaling-reviewed", "Scaling-Reviewed-by", ".scaling-lint-approvals.yaml", false, false);

    public ApprovalTerms {
        by = List.copyOf(by);
    }

    /** These where nothing else is written. */
    ApprovalTerms with(Map<?, ?> written) {
        return new ApprovalTerms(
                written.get("by") instanceof List<?> list ? list.stream().map(Object::toString).toList() : by,
                text(written, "label", label), text(written, "trailer", trailer), text(written, "file", file),
                said(written, "stays", stays), said(written, "own", own));
    }

    private static String text(Map<?, ?> written, String key, String otherwise) {
        return written.get(key) instanceof String text ? text : otherwise;
    }

    private static boolean said(Map<?, ?> written, String key, boolean otherwise) {
        return written.get(key) instanceof Boolean said ? said : otherwise;
    }
}
