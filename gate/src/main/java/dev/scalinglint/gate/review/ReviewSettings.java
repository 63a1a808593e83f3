package dev.scalinglint.gate.review;

import dev.scalinglint.gate.change.SettingsChange;
import dev.scalinglint.gate.change.SettingsChange.Kind;
import dev.scalinglint.policy.ControlPolicy;
import dev.scalinglint.policy.ReviewRule;
import dev.scalinglint.schema.InvalidFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a change does to the reviews of those that come after it. */
public final class ReviewSettings {
    private final List<SettingsChange> changes = new ArrayList<>();

    private ReviewSettings() {}

    /**
     * @param base where the files of the base are
     * @param head where the files of the head are
     */
    public static List<SettingsChange> between(ControlPolicy before, Path base, ControlPolicy after, Path head)
            throws InvalidFileException {
        ReviewSettings settings = new ReviewSettings();
        settings.reviews(before.reviews(), after.reviews());
        if (!before.approval().equals(after.approval())) {
            settings.add(Kind.REVIEW, "another thing than before counts as an approval", true);
        }
        if (before.letsNewSuppressions() != after.letsNewSuppressions()) {
            settings.add(Kind.REVIEW, "what a change asks not to be told "
                    + (after.letsNewSuppressions() ? "counts at once" : "counts once it is merged"),
                    after.letsNewSuppressions());
        }
        settings.approvals(ApprovalsFile.read(base, before.approval().file()),
                ApprovalsFile.read(head, after.approval().file()));
        return settings.changes;
    }

    private void add(Kind kind, String what, boolean loosens) {
        changes.add(new SettingsChange(kind, what, null, loosens));
    }

    private void reviews(Map<String, ReviewRule> before, Map<String, ReviewRule> after) {
        before.forEach((name, rule) -> {
            ReviewRule now = after.get(name);
            if (now == null) {
                add(Kind.REVIEW, "the review '" + name + "' is asked for no more", true);
            } else if (!now.equals(rule)) {
                // Which of two is stricter cannot be told in general.
                add(Kind.REVIEW, "the review '" + name + "' is asked for of other changes", true);
            }
        });
        after.keySet().stream().filter(name -> !before.containsKey(name))
                .forEach(name -> add(Kind.REVIEW, "the review '" + name + "' is asked for", false));
    }

    private void approvals(List<ApprovalEntry> before, List<ApprovalEntry> after) {
        List<String> known = before.stream().map(ApprovalEntry::said).collect(Collectors.toList());
        for (ApprovalEntry entry : after) {
            if (!known.remove(entry.said())) {
                changes.add(new SettingsChange(Kind.APPROVALS, entry.said(), entry.place(), true));
            }
        }
        known.forEach(said -> add(Kind.APPROVALS, said + " is taken away", false));
    }
}
