package dev.scalinglint.gate.ci;

import org.jspecify.annotations.Nullable;

/**
 * What a build server says a change is compared with.
 *
 * @param by       which build server, for people
 * @param revision a commit, or a branch of the remote
 * @param parts    whether the change begins where its history parts from there, rather than at the revision itself
 * @param merge    the commit that the build server has merged into that revision to build it; null when it has not, or
 *                 does not say
 */
public record ComparedRevision(String by, String revision, boolean parts, @Nullable String merge) {
    static ComparedRevision at(String by, String commit) {
        return new ComparedRevision(by, commit, false, null);
    }

    static ComparedRevision from(String by, String branch) {
        return new ComparedRevision(by, branch, true, null);
    }
}
