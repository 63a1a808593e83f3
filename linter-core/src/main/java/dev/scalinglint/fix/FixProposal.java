package dev.scalinglint.fix;

import dev.scalinglint.finding.Fix;
import dev.scalinglint.finding.Fixable;
import dev.scalinglint.rule.Remedy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fix that is worked out once, when somebody asks for it. */
final class FixProposal implements Fixable {
    private final FixProposals by;
    private final boolean shared;
    private @Nullable List<Remedy> remedies;
    private @Nullable Fix fix;

    FixProposal(FixProposals by, List<Remedy> remedies, boolean shared) {
        this.by = by;
        this.remedies = remedies;
        this.shared = shared;
    }

    @Override
    public synchronized @Nullable Fix fix() {
        if (remedies != null) {
            fix = by.fix(remedies, shared);
            remedies = null;
        }
        return fix;
    }
}
