package dev.scalinglint;

import dev.scalinglint.catalog.RuleFolder;
import dev.scalinglint.policy.Glob;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.Stamp;
import dev.scalinglint.source.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What decides, beside the files that are linted, what a run finds: the same twice means the same findings for the same files. */
record SetupStamp(List<String> parts) {
    static String of(Setup setup, LintRequest request) throws IOException {
        SetupStamp stamp = new SetupStamp(new ArrayList<>());
        stamp.parts.add(String.valueOf(request.policy()));
        stamp.parts.add(request.profiles().toString());
        stamp.parts.add(request.only().stream().map(Glob::text).toList() + " " + request.skip().stream().map(Glob::text).toList());
        stamp.parts.add(setup.config().file() + "\n" + text(setup.config().file()));
        for (Path policy : new TreeSet<>(setup.catalog().policies().files())) {
            stamp.add(policy);
        }
        Path config = setup.config().file().onDisk();
        for (String name : setup.config().custom()) {
            Path rules = config.toAbsolutePath().resolveSibling(name);
            for (RuleFolder rule : Files.isDirectory(rules) ? RuleFolder.in(rules) : List.<RuleFolder>of()) {
                stamp.add(rule.path().resolve("rule.yaml"));
            }
        }
        return String.join("\n", stamp.parts);
    }

    private static String text(SourceFile file) throws UnreadableException {
        return file.onDisk() == null ? "" : file.text();
    }

    private void add(Path file) {
        parts.add(file + " " + Stamp.of(file));
    }
}
