package dev.scalinglint.tree.files;

import dev.scalinglint.finding.EngineRuleId;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.yaml.InputFindings;
import dev.scalinglint.manifest.yaml.YamlReader;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is in the files of one run, each parsed as seldom as memory allows, and what is wrong with them. Safe on many
 * threads.
 */
final class FileManifests {
    private static final String SUPPRESSION = "scaling-lint:";

    private final Limits limits;
    private final Problems problems;
    private final Unreadables unreadables = new Unreadables();
    private final ParsedFiles parsed = new ParsedFiles();
    private final Set<SourceFile> looked = ConcurrentHashMap.newKeySet();
    private final Set<SourceFile> commented = ConcurrentHashMap.newKeySet();
    private final Set<SourceFile> read = ConcurrentHashMap.newKeySet();
    private final Set<SourceFile> broken = ConcurrentHashMap.newKeySet();

    FileManifests(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    /** Null where it cannot be read, which is told. */
    @Nullable
    String text(SourceFile file) {
        try {
            String text = file.text();
            if (looked.add(file) && text.contains(SUPPRESSION)) {
                commented.add(file);
            }
            return text;
        } catch (UnreadableException e) {
            read.add(file);
            problem(file, InputFindings.of(file, e));
            return null;
        }
    }

    boolean mentions(SourceFile file, List<String> words) {
        String text = text(file);
        return text != null && words.stream().anyMatch(text::contains);
    }

    List<Document> documents(SourceFile file) {
        List<Document> documents = parsed.get(file);
        if (documents == null) {
            read.add(file);
            documents = YamlReader.read(file, limits, problem -> problem(file, problem));
            parsed.put(file, documents);
        }
        return documents;
    }

    /** The same of a file that nothing applies: what is wrong with it is {@link #check}'s to say. */
    List<Document> unapplied(SourceFile file) {
        List<Document> documents = parsed.get(file);
        return documents != null ? documents : YamlReader.read(file, limits, problem -> {});
    }

    private void problem(SourceFile file, Finding problem) {
        if (problem.rule().equals(EngineRuleId.UNREADABLE)) {
            unreadables.add(file, problem);
        } else {
            problems.accept(problem);
        }
        if (problem.severity() != Severity.WARNING) {
            broken.add(file);
        }
    }

    /** Says what is wrong with YAML files that nothing has read; JSON is too often something else altogether. */
    void check(List<SourceFile> selected) {
        Parallel.on(selected.stream().filter(file -> !read.contains(file) && !file.name().endsWith(".json")).toList())
                .forEach(file -> {
                    read.add(file);
                    YamlReader.check(file, limits, problem -> problem(file, problem));
                });
    }

    /** What is wrong with files that cannot be read, now that every application was. */
    void grade() {
        unreadables.graded().forEach(problems);
    }

    Unreadables unreadables() {
        return unreadables;
    }

    /** The files read so far. */
    Set<SourceFile> read() {
        return read;
    }

    /** Those that say which findings are to be suppressed. */
    Set<SourceFile> commented() {
        return commented;
    }

    boolean isBroken(SourceFile file) {
        return broken.contains(file);
    }

    Limits limits() {
        return limits;
    }
}
