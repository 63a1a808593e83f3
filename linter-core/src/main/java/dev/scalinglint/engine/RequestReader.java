package dev.scalinglint.engine;

import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.finding.Fix;
import dev.scalinglint.finding.Nearest;
import dev.scalinglint.policy.NameGlob;
import dev.scalinglint.schema.SchemaLocation;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a user's words mean, and why they mean nothing: the same in the command and in the Maven goals. */
public final class RequestReader {
    private final Path folder;
    private final Catalog shipped;

    /**
     * @param folder  that names of files are relative to
     * @param shipped the policies that may be named
     */
    public RequestReader(Path folder, Catalog shipped) {
        this.folder = folder;
        this.shipped = shipped;
    }

    /** @throws RequestException when there is no such file or folder */
    public List<Path> paths(List<String> words) throws RequestException {
        List<Path> paths = new ArrayList<>();
        for (String word : words) {
            Path path = path(word);
            if (word.isEmpty() || !Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new RequestException("'" + word + "' does not exist");
            }
            paths.add(path);
        }
        return paths;
    }

    /**
     * Null for null.
     *
     * @throws RequestException when there is no such file
     */
    public @Nullable Path config(@Nullable String word) throws RequestException {
        if (word != null && !Files.exists(path(word))) {
            throw new RequestException("the configuration '" + word + "' does not exist");
        }
        return word == null ? null : path(word);
    }

    /**
     * The name of a shipped policy, or a file; null for null.
     *
     * @throws RequestException when there is none
     */
    public @Nullable String policy(@Nullable String word) throws RequestException {
        return word == null ? null : named("policy", word);
    }

    /** @throws RequestException when there is one that nobody knows */
    public List<String> profiles(List<String> words) throws RequestException {
        List<String> profiles = new ArrayList<>();
        for (String word : words) {
            profiles.add(named("profile", word));
        }
        return profiles;
    }

    private String named(String what, String word) throws RequestException {
        Set<String> known = shipped.policies().keySet();
        if (known.contains(word)) {
            return word;
        }
        Path file = path(word);
        if (!Files.isRegularFile(file)) {
            throw new RequestException("there is no " + what + " '" + word + "'" + Nearest.hint(word, known,
                    "a file or one of " + String.join(", ", known.stream().sorted().toList())));
        }
        return file.toString();
    }

    /** Rules as ids or globs; whether there are such is asked when the team's own rules are known. */
    public List<NameGlob> rules(List<String> words) {
        List<NameGlob> rules = new ArrayList<>();
        for (String word : words) {
            rules.add(NameGlob.of(word));
        }
        return rules;
    }

    /**
     * @param option what the words are given to
     * @throws RequestException when one can be no place of schemas
     */
    public List<SchemaLocation> schemas(String option, List<String> words) throws RequestException {
        List<SchemaLocation> schemas = new ArrayList<>();
        for (String word : words) {
            try {
                schemas.add(SchemaLocation.of(word, folder));
            } catch (IllegalArgumentException e) {
                throw new RequestException(option + ": " + e.getMessage());
            }
        }
        return schemas;
    }

    /**
     * {@code FORMAT=FILE}; null when no file is named.
     *
     * @param option  what the word is given to
     * @param formats that there are
     * @throws RequestException when there is no such format
     */
    public <F extends Enum<F>> @Nullable ReportFile<F> report(String option, String word, Class<F> formats)
            throws RequestException {
        int equals = word.indexOf('=');
        return equals < 0
                ? null
                : new ReportFile<>(choice(option, word.substring(0, equals), formats),
                        path(word.substring(equals + 1)));
    }

    /**
     * How far fixes go.
     *
     * @throws RequestException when the word is neither {@code safe} nor {@code all}
     */
    public static Fix.Kind fixes(String option, String word) throws RequestException {
        if (!word.equals("safe") && !word.equals("all")) {
            throw new RequestException(option + " cannot be '" + word + "': expected safe or all");
        }
        return word.equals("safe") ? Fix.Kind.SAFE : Fix.Kind.SUGGEST;
    }

    /**
     * The constant that a word names in lower case.
     *
     * @throws RequestException when there is none
     */
    public static <E extends Enum<E>> E choice(String option, String word, Class<E> choices) throws RequestException {
        List<String> names = new ArrayList<>();
        for (E choice : choices.getEnumConstants()) {
            names.add(choice.name().toLowerCase(Locale.ROOT));
        }
        if (!names.contains(word)) {
            throw new RequestException(
                    option + " cannot be '" + word + "': expected one of " + String.join(", ", names));
        }
        return choices.getEnumConstants()[names.indexOf(word)];
    }

    private Path path(String word) throws RequestException {
        try {
            return folder.resolve(word).normalize();
        } catch (InvalidPathException e) {
            throw new RequestException("'" + word + "' is no path");
        }
    }
}
