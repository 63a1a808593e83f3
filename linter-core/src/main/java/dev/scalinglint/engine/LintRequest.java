package dev.scalinglint.engine;

import dev.scalinglint.baseline.BaselineRequest;
import dev.scalinglint.policy.NameGlob;
import dev.scalinglint.schema.SchemaLocation;
import dev.scalinglint.source.Selection;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a front end asks for.
 *
 * @param selection what to read
 * @param config    the configuration; null: the {@code .scaling-lint.yaml} nearest above what is selected, if there is
 *                  one
 * @param policy    a shipped policy or a file, in place of the configuration's {@code extends}; null for those
 * @param profiles  profiles for every workload
 * @param only      rules to run; empty for all
 * @param skip      rules not to run
 * @param baseline  which old findings not to tell
 * @param schemas   where there are schemas that objects have to fit
 */
public record LintRequest(Selection selection, @Nullable Path config, @Nullable String policy, List<String> profiles,
        List<NameGlob> only, List<NameGlob> skip, BaselineRequest baseline, List<SchemaLocation> schemas) {

    /** One that brings no schemas. */
    public LintRequest(Selection selection, @Nullable Path config, @Nullable String policy, List<String> profiles,
            List<NameGlob> only, List<NameGlob> skip, BaselineRequest baseline) {
        this(selection, config, policy, profiles, only, skip, baseline, List.of());
    }

    public static LintRequest of(Selection selection) {
        return new LintRequest(selection, null, null, List.of(), List.of(), List.of(), BaselineRequest.NONE);
    }

    /**
     * All of it in one text, which another request that may find something else does not share. The baseline is
     * compared with whatever is found, and what is linted with schemas, from standard input or as edited is not kept.
     */
    String key() {
        return String.join("\0", selection.root().toString(), selection.paths().toString(),
                selection.exclude().toString(), selection.limits().text(),
                String.valueOf(config), String.valueOf(policy), profiles.toString(), texts(only), texts(skip));
    }

    private static String texts(List<NameGlob> globs) {
        return globs.stream().map(NameGlob::text).toList().toString();
    }

    boolean runs(String rule) {
        return (only.isEmpty() || only.stream().anyMatch(glob -> glob.matches(rule)))
                && skip.stream().noneMatch(glob -> glob.matches(rule));
    }
}
