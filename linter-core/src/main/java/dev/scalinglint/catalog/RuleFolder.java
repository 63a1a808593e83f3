package dev.scalinglint.catalog;

import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.schema.InvalidFileException.Problem;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SettingFiles;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule's folder in a catalogue.
 *
 * @param id   {@code group/fault}: its path in the catalogue
 * @param path the folder
 */
public record RuleFolder(String id, Path path) {
    private static final String RULE = "rule.yaml";

    /** Every folder with a {@code rule.yaml} below {@code catalog}, in order of their ids. */
    public static List<RuleFolder> in(Path catalog) throws IOException {
        return in(catalog, new SettingFiles(catalog));
    }

    private static List<RuleFolder> in(Path catalog, SettingFiles files) throws IOException {
        return files.named(RULE, catalog, 3).stream().map(Path::getParent)
                .map(folder -> new RuleFolder(catalog.relativize(folder).toString().replace('\\', '/'), folder))
                .sorted((a, b) -> a.id.compareTo(b.id)).toList();
    }

    /** @throws InvalidFileException with every mistake in {@code rule.yaml} */
    public CheckedRule rule() throws InvalidFileException {
        return rule(new SettingFiles(path));
    }

    private CheckedRule rule(SettingFiles files) throws InvalidFileException {
        Path file = path.resolve(RULE);
        SourceFile source = files.file(file, shown(file));
        try {
            files.resolve(path, RULE);
        } catch (UnreadableException e) {
            throw InvalidFileException.at(Place.startOf(source), e.getMessage());
        }
        if (id.isEmpty() || id.indexOf('/') < 0) {
            throw InvalidFileException.at(Place.startOf(source),
                    "a rule is a folder two levels down: GROUP/FAULT/rule.yaml");
        }
        return RuleReader.read(source, id);
    }

    /** As its author would type it: from the working directory, when it is below that. */
    private static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path path = file.toAbsolutePath().normalize();
        return (path.startsWith(here) ? here.relativize(path) : path).toString().replace('\\', '/');
    }

    /**
     * The rules of a whole catalogue.
     *
     * @throws InvalidFileException with every mistake of every rule
     */
    public static List<CheckedRule> rules(Path catalog) throws InvalidFileException, IOException {
        return rules(catalog, new SettingFiles(catalog));
    }

    /** The rules of a whole catalogue, whose files {@code files} reads and remembers as settings of the run. */
    public static List<CheckedRule> rules(Path catalog, SettingFiles files) throws InvalidFileException, IOException {
        List<CheckedRule> rules = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (RuleFolder folder : in(catalog, files)) {
            try {
                rules.add(folder.rule(files));
            } catch (InvalidFileException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidFileException(problems);
        }
        return rules;
    }
}
