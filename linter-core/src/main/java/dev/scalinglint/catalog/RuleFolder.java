package dev.scalinglint.catalog;

import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.schema.InvalidFileException.Problem;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule's folder in a catalogue.
 *
 * @param id   {@code group/fault}: its path in the catalogue
 * @param path the folder
 */
public record RuleFolder(String id, Path path) {

    /** Every folder with a {@code rule.yaml} below {@code catalog}, in order of their ids. */
    public static List<RuleFolder> in(Path catalog) throws IOException {
        try (Stream<Path> files = Files.walk(catalog, 3)) {
            return files.filter(file -> file.getFileName().toString().equals("rule.yaml")).map(Path::getParent)
                    .map(folder -> new RuleFolder(catalog.relativize(folder).toString().replace('\\', '/'), folder))
                    .sorted((a, b) -> a.id.compareTo(b.id)).toList();
        }
    }

    /** @throws InvalidFileException with every mistake in {@code rule.yaml} */
    public CheckedRule rule() throws InvalidFileException {
        Path file = path.resolve("rule.yaml");
        SourceFile source = SourceFile.on(file, shown(file), Limits.DEFAULT);
        if (id.isEmpty() || id.indexOf('/') < 0) {
            throw InvalidFileException.at(Place.startOf(source), "a rule is a folder two levels down: GROUP/FAULT/rule.yaml");
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
        List<CheckedRule> rules = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (RuleFolder folder : in(catalog)) {
            try {
                rules.add(folder.rule());
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
