package dev.scalinglint.policy;

import dev.scalinglint.finding.Nearest;
import dev.scalinglint.rule.Rule;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SettingFiles;
import dev.scalinglint.source.UnreadableException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Policies by name: the shipped ones, and files beside the one that names them. */
public final class Policies {
    /** The policy that runs with no configuration. */
    public static final String RECOMMENDED = "recommended";

    private final Map<String, PolicyFile> shipped;
    private final Map<String, Rule> catalog;
    private final SettingFiles files;
    private final Map<Path, PolicyFile> read = new ConcurrentHashMap<>();

    /**
     * @param catalog every rule there is, by id
     * @param files   the door that all others come in by
     */
    public Policies(Map<String, PolicyFile> shipped, Map<String, Rule> catalog, SettingFiles files) {
        this.shipped = Map.copyOf(shipped);
        this.catalog = catalog;
        this.files = files;
    }

    /**
     * A shipped policy, or a file.
     *
     * @param from  the folder that a file's name is relative to; null when files cannot be named
     * @param place where it is asked for; null when the request does
     * @throws InvalidFileException when there is none, or it is wrong
     */
    public PolicyFile find(String name, @Nullable Path from, @Nullable Place place) throws InvalidFileException {
        PolicyFile known = shipped.get(name);
        if (known != null) {
            return known;
        }
        Path path = from == null ? null : path(name, from, place);
        if (path == null || !files.has(path)) {
            throw InvalidFileException.at(place, "there is no policy or profile '" + name + "'"
                    + Nearest.hint(name, shipped.keySet(),
                            String.join(", ", shipped.keySet().stream().sorted().toList()) + " or a file"));
        }
        PolicyFile policy = read.get(path);
        if (policy == null) {
            policy = PolicyFile.read(files.file(path, name), catalog);
            read.put(path, policy);
        }
        return policy;
    }

    private Path path(String name, Path from, @Nullable Place place) throws InvalidFileException {
        try {
            return files.resolve(from, name);
        } catch (UnreadableException e) {
            throw InvalidFileException.at(place, "'" + name + "' " + e.getMessage());
        }
    }

    /** The policies of {@code names} in order, each after the ones it extends. */
    List<PolicyFile> inOrder(List<String> names, @Nullable Path from, @Nullable Place place)
            throws InvalidFileException {
        List<PolicyFile> all = new ArrayList<>();
        collect(names, from, place, new LinkedHashSet<>(), all);
        return all;
    }

    /** What these say of rules. */
    List<Map<String, RuleSetting>> layers(List<String> names, @Nullable Path from, @Nullable Place place)
            throws InvalidFileException {
        return inOrder(names, from, place).stream().map(PolicyFile::rules).toList();
    }

    private void collect(List<String> names, @Nullable Path from, @Nullable Place place, Set<String> within,
            List<PolicyFile> all) throws InvalidFileException {
        for (String name : names) {
            if (!within.add(name)) {
                throw InvalidFileException.at(place,
                        "policy '" + name + "' extends itself: " + String.join(" > ", within));
            }
            PolicyFile policy = find(name, from, place);
            Path folder = shipped.containsKey(name) || from == null ? from : path(name, from, place).getParent();
            collect(policy.bases(), folder, place, within, all);
            all.add(policy);
            within.remove(name);
        }
    }
}
