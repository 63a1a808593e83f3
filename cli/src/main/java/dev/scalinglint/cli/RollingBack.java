package dev.scalinglint.cli;

import dev.scalinglint.fix.Diff;
import dev.scalinglint.fix.Rewrite;
import dev.scalinglint.gate.image.Rollback;
import dev.scalinglint.gate.image.Rollback.Change;
import dev.scalinglint.gate.image.WorkloadImages;
import dev.scalinglint.source.IoReason;
import java.io.IOException;

/** What {@code --rollback-to} writes, or would. */
record RollingBack(boolean diff, Screen console) {
    int run(Rollback rollback, WorkloadImages images) throws IOException {
        if (rollback.rewrites().isEmpty()) {
            console.say(images.now().named() + " has that image already: nothing is to be changed");
            return Exit.CLEAN;
        }
        boolean whole = true;
        for (Rewrite rewrite : rollback.rewrites()) {
            whole &= diff ? print(rewrite) : write(rewrite);
        }
        if (whole) {
            rollback.changes().forEach(this::tell);
        }
        return whole ? Exit.CLEAN : Exit.FAILED;
    }

    private void tell(Change change) {
        console.say((change.asked() ? "" : "with it, ") + change.workload() + ": image of container "
                + change.container() + " " + change.before() + " → " + (change.after() == null
                        ? "none"
                        : change.after())
                + " (" + change.place() + ")");
    }

    private boolean print(Rewrite rewrite) throws IOException {
        Diff shown = rewrite.diff();
        console.print(shown.text());
        if (shown.hidden() > 0) {
            console.say(rewrite.file() + ": a change is not shown, for its line may hold a secret");
        }
        return true;
    }

    private boolean write(Rewrite rewrite) {
        try {
            rewrite.write();
            return true;
        } catch (IOException e) {
            console.say(rewrite.file() + " is not changed: " + IoReason.of(e));
            return false;
        }
    }
}
