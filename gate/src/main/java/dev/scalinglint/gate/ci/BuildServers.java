package dev.scalinglint.gate.ci;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The build servers that are understood. */
public final class BuildServers {
    private static final List<Function<Map<String, String>, @Nullable ComparedRevision>> ALL =
            List.of(GitHub::claim, BuildServers::gitLab, BuildServers::azure, BuildServers::bitbucket,
                    BuildServers::jenkins);

    /** The variables that name who had something built, and whose they are. */
    private static final Map<String, String> ACTORS = new TreeMap<>(Map.of("GITHUB_ACTOR", "GitHub",
            "GITLAB_USER_LOGIN", "GitLab", "BUILD_REQUESTEDFOR", "Azure Pipelines", "BITBUCKET_STEP_TRIGGERER_UUID",
            "Bitbucket Pipelines", "CHANGE_AUTHOR", "Jenkins"));

    private BuildServers() {}

    /** Null where no build server speaks, or none says what the change is compared with. */
    public static @Nullable ComparedRevision claim(Map<String, String> env) {
        return ALL.stream().map(server -> server.apply(env)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** What is known of the request to merge the change; empty where nothing is. */
    public static MergeRequest request(Map<String, String> env) {
        MergeRequest gitHub = GitHub.request(env);
        if (gitHub != null) {
            return gitHub;
        }
        String labels = env.getOrDefault("CI_MERGE_REQUEST_LABELS", "");
        return new MergeRequest(labels.isEmpty() ? Set.of() : Set.of(labels.split(",")), null, null, null, isFork(env));
    }

    /** Null where no build server says who. */
    public static @Nullable Actor actor(Map<String, String> env) {
        for (Map.Entry<String, String> actor : ACTORS.entrySet()) {
            String name = env.getOrDefault(actor.getKey(), "");
            if (!name.isBlank()) {
                return new Actor(actor.getValue(), name);
            }
        }
        return null;
    }

    private static boolean isFork(Map<String, String> env) {
        String from = env.get("CI_MERGE_REQUEST_SOURCE_PROJECT_ID");
        return from != null && !from.equals(env.get("CI_MERGE_REQUEST_PROJECT_ID"))
                || "true".equalsIgnoreCase(env.get("SYSTEM_PULLREQUEST_ISFORK")) || env.containsKey("CHANGE_FORK");
    }

    private static @Nullable ComparedRevision gitLab(Map<String, String> env) {
        if (!env.containsKey("GITLAB_CI")) {
            return null;
        }
        for (String name : List.of("CI_MERGE_REQUEST_TARGET_BRANCH_SHA", "CI_MERGE_REQUEST_DIFF_BASE_SHA",
                "CI_COMMIT_BEFORE_SHA")) {
            String commit = env.get(name);
            if (commit != null && isCommit(commit)) {
                return ComparedRevision.at("GitLab", commit);
            }
        }
        return branch("GitLab", env.get("CI_DEFAULT_BRANCH"));
    }

    private static @Nullable ComparedRevision azure(Map<String, String> env) {
        return env.containsKey("TF_BUILD")
                ? branch("Azure Pipelines", env.get("SYSTEM_PULLREQUEST_TARGETBRANCH"))
                : null;
    }

    private static @Nullable ComparedRevision bitbucket(Map<String, String> env) {
        return env.containsKey("BITBUCKET_BUILD_NUMBER")
                ? branch("Bitbucket Pipelines", env.get("BITBUCKET_PR_DESTINATION_BRANCH"))
                : null;
    }

    private static @Nullable ComparedRevision jenkins(Map<String, String> env) {
        if (!env.containsKey("JENKINS_URL")) {
            return null;
        }
        ComparedRevision target = branch("Jenkins", env.get("CHANGE_TARGET"));
        for (String name : List.of("GIT_PREVIOUS_SUCCESSFUL_COMMIT", "GIT_PREVIOUS_COMMIT")) {
            String commit = env.get(name);
            if (target == null && commit != null && isCommit(commit)) {
                return ComparedRevision.at("Jenkins", commit);
            }
        }
        return target;
    }

    private static @Nullable ComparedRevision branch(String by, @Nullable String name) {
        return name == null || name.isBlank()
                ? null
                : ComparedRevision.from(by, "refs/remotes/origin/" + name.replaceFirst("^refs/heads/", ""));
    }

    /** Of a branch that is new, the commit before is said to be all zeros. */
    static boolean isCommit(@Nullable String text) {
        return text != null && !text.isBlank() && !text.matches("0+");
    }
}
