package dev.scalinglint.proposal;

import dev.scalinglint.finding.Tool;
import dev.scalinglint.manifest.PlainText;
import dev.scalinglint.model.Model;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A first configuration. */
public final class ConfigDraft {
    /** What {@code init} tells to write old findings to. */
    public static final String BASELINE = ".scaling-lint-baseline.yaml";

    private final List<ProfileProposal> proposals = new ArrayList<>();
    private final Map<String, String> excludes;

    /** @param files all that would be linted */
    public ConfigDraft(Collection<SourceFile> files) {
        excludes = Excludes.of(files);
    }

    /** Looks at an application. */
    public void add(Model model) {
        proposals.addAll(Profiles.of(model));
    }

    /** The file. */
    public String text() {
        StringBuilder text =
                new StringBuilder("# yaml-language-server: $schema=" + Tool.schema("config") + "\n").append("""
                # Written by scaling-lint init from what it saw here: read it, and change what it got wrong.
                # Why a rule exists and what applies to a workload: scaling-lint explain RULE --for KIND/NAME

                # The rules for everybody. A policy of your own is a file beside this one: [recommended, \
                policy/ours.yaml]
                extends: [recommended]

                # What your workloads are. A profile adds the rules for its kind: singleton, event-loop, \
                web-and-workers, partitioned.
                """);
        List<ProfileProposal> merged = merged();
        text.append(merged.isEmpty() ? """
                # workloads:
                #   - match: {namespace: shop, kind: Deployment, name: "*-api"}
                #     profiles: [event-loop]
                """ : "workloads:\n");
        merged.forEach(proposal -> text.append(entry(proposal)));
        text.append("""

                # For everything: another severity, another number, or off.
                # rules:
                #   pdb/missing: {severity: error, enforced: true}

                # Rules of your own: scaling-lint new GROUP/FAULT writes one to start from.
                # custom: [policy/rules]

                # Old findings that are not reported again: scaling-lint lint --write-baseline %1$s
                # baseline: %1$s

                # What nobody applies.
                """.formatted(BASELINE));
        text.append(excludes.isEmpty() ? "# exclude: [\"**/fixtures/**\"]\n" : "exclude:\n");
        excludes.forEach((glob, reason) -> text.append("  # ").append(line(reason)).append("\n  - ")
                .append(PlainText.of(glob)).append('\n'));
        return text.toString();
    }

    private static String entry(ProfileProposal proposal) {
        String namespace =
                proposal.namespace() == null ? "" : "namespace: " + PlainText.of(proposal.namespace()) + ", ";
        return "  # " + line(proposal.reason()) + "\n  - match: {" + namespace + "kind: "
                + PlainText.of(proposal.kind()) + ", name: "
                + PlainText.of(proposal.name()) + "}\n    profiles: [" + proposal.profile() + "]\n";
    }

    /** One workload in several overlays is one entry, whatever their namespaces; it may keep the first one's reason. */
    private List<ProfileProposal> merged() {
        Map<String, ProfileProposal> merged = new LinkedHashMap<>();
        for (ProfileProposal proposal : proposals) {
            merged.merge(proposal.profile() + " " + proposal.kind() + " " + proposal.name(), proposal,
                    (a, b) -> String.valueOf(a.namespace()).equals(String.valueOf(b.namespace())) ? a : a.anywhere());
        }
        return List.copyOf(merged.values());
    }

    /** Names come from a stranger's files: none may end the comment. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
    }
}
