package dev.scalinglint.gate.git;

import java.util.List;
import org.eclipse.jgit.revwalk.FooterKey;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Who says what of a commit.
 *
 * @param changes whether its files are others than those of what came before; false for a merge
 */
public record CommitMessage(RevCommit commit, boolean changes) {
    /** In 40 digits. */
    public String id() {
        return commit.name();
    }

    public String author() {
        return commit.getAuthorIdent().getName();
    }

    public String email() {
        return commit.getAuthorIdent().getEmailAddress();
    }

    /** The values of the lines {@code KEY: VALUE} that end it. */
    public List<String> trailers(String key) {
        return commit.getFooterLines(new FooterKey(key));
    }
}
