package dev.scalinglint.fix;

import dev.scalinglint.finding.Fix;
import dev.scalinglint.finding.Fixable;
import dev.scalinglint.rule.Change;
import dev.scalinglint.rule.Remedy;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** From what rules ask for to fixes of one run's files. Safe on many threads. */
public final class FixProposals {
    private final Predicate<SourceFile> mayChange;
    private final Predicate<SourceFile> usedElsewhere;
    private @Nullable SourceFile last;
    private @Nullable EditedText sheet;

    /**
     * @param mayChange     which files the user asked about: no other is ever changed
     * @param usedElsewhere whether several applications are made of a file, so that to change it for one is to change
     *                      it for others
     */
    public FixProposals(Predicate<SourceFile> mayChange, Predicate<SourceFile> usedElsewhere) {
        this.mayChange = mayChange;
        this.usedElsewhere = usedElsewhere;
    }

    /**
     * What may be done, worked out when asked; null for nothing.
     *
     * @param ofSeveral whether several objects of the application have what stands at a place
     */
    public @Nullable Fixable of(List<Remedy> remedies, Predicate<Place> ofSeveral) {
        if (remedies.isEmpty()) {
            return null;
        }
        boolean shared = remedies.stream().filter(remedy -> remedy.kind() == Fix.Kind.SAFE)
                .flatMap(remedy -> remedy.changes().stream()).anyMatch(change -> ofSeveral.test(change.at()));
        return new FixProposal(this, remedies, shared);
    }

    /** The first remedy that the text allows; null when it allows none. */
    @Nullable
    Fix fix(List<Remedy> remedies, boolean shared) {
        for (Remedy remedy : remedies) {
            Fix fix = fix(remedy, shared);
            if (fix != null) {
                return fix;
            }
        }
        return null;
    }

    private @Nullable Fix fix(Remedy remedy, boolean shared) {
        SourceFile file = remedy.changes().get(0).at().file();
        EditedText on = mayChange.test(file) ? sheet(file) : null;
        if (on == null || remedy.changes().stream().anyMatch(change -> !change.at().file().equals(file))) {
            return null;
        }
        EditDraft draft = new EditDraft(on);
        StringBuilder title = new StringBuilder();
        try {
            for (Change change : remedy.changes()) {
                draft.add(change);
                title.append(title.isEmpty() ? "" : ", ").append(ChangeTitle.of(change, on));
            }
        } catch (RefusedEdit e) {
            return null;
        }
        boolean suggested = shared || usedElsewhere.test(file);
        // What an anchor's users share is nobody's alone to change: each run would set it to what another of them
        // should have.
        return draft.isPossible() && !draft.isShared()
                ? new Fix(suggested ? Fix.Kind.SUGGEST : remedy.kind(), title.toString(), draft.edits())
                : null;
    }

    /** Findings come file by file: the last one is kept. */
    private synchronized @Nullable EditedText sheet(SourceFile file) {
        if (last != file) {
            last = file;
            sheet = read(file);
        }
        return sheet;
    }

    private static @Nullable EditedText read(SourceFile file) {
        try {
            return EditedText.of(file, file.text());
        } catch (UnreadableException e) {
            return null;
        }
    }
}
