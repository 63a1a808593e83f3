package dev.scalinglint.policy;

import dev.scalinglint.finding.Nearest;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Policies by name: the shipped ones, and files beside the one that names them. */
public final class Policies {
    /** The policy that runs with no configuration. */
    public static final String RECOMMENDED = "recommended";

    private final Map<String, PolicyFile> shipped;
    private final Map<Path, PolicyFile> read = new HashMap<>();

    public Policies(Map<String, PolicyFile> shipped) {
        this.shipped = Map.copyOf(shipped);
    }

    public Set<String> names() {
        return shipped.keySet();
    }

    /** The files read so far. */
    public Set<Path> files() {
        return Set.copyOf(read.keySet());
    }

    public @Nullable PolicyFile shipped(String name) {
        return shipped.get(name);
    }

    /**
     * A shipped policy, or a file.
     *
     * @param from  the folder that a file's name is relative to; null when files cannot be named
     * @param place where it is asked for
     * @throws InvalidFileException when there is none, or it is wrong
     */
    public PolicyFile find(String name, @Nullable Path from, Place place) throws InvalidFileException {
        PolicyFile known = shipped.get(name);
        if (known != null) {
            return known;
        }
        Path path = from == null ? null : from.resolve(name).normalize();
        if (path == null || !Files.isRegularFile(path)) {
            throw InvalidFileException.at(place, "there is no policy or profile '" + name + "'" + Nearest.hint(name, names())
                    + "; expected " + String.join(", ", names().stream().sorted().toList()) + " or a file");
        }
        PolicyFile policy = read.get(path);
        if (policy == null) {
            policy = PolicyFile.read(SourceFile.on(path, name, Limits.DEFAULT));
            read.put(path, policy);
        }
        return policy;
    }

    /** The layers of {@code names} in order, each after the ones it extends. */
    List<Map<String, RuleSetting>> layers(List<String> names, @Nullable Path from, Place place) throws InvalidFileException {
        List<Map<String, RuleSetting>> layers = new ArrayList<>();
        collect(names, from, place, new LinkedHashSet<>(), layers);
        return layers;
    }

    private void collect(List<String> names, @Nullable Path from, Place place, Set<String> within, List<Map<String, RuleSetting>> layers)
            throws InvalidFileException {
        for (String name : names) {
            if (!within.add(name)) {
                throw InvalidFileException.at(place, "policy '" + name + "' extends itself: " + String.join(" > ", within));
            }
            PolicyFile policy = find(name, from, place);
            Path folder = shipped.containsKey(name) || from == null ? from : from.resolve(name).getParent();
            collect(policy.bases(), folder, place, within, layers);
            layers.add(policy.rules());
            within.remove(name);
        }
    }
}
