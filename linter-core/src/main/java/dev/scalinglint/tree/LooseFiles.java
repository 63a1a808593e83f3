package dev.scalinglint.tree;

import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.files.Identity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Manifests that no kustomization governs, grouped into what is applied together: the largest folders in which no
 * object is written twice. So two states of one system, each in its folder, are two applications and a flat tree is
 * one. A folder with more than {@value #MOST} objects is divided too: the trees of an application are in memory
 * together.
 */
final class LooseFiles {
    static final int MOST = 10_000;

    /** Many folders write the Namespace they live in: that alone does not make them rivals. */
    private static final String SHARED_KIND = "Namespace";

    private final String folder;
    private final Map<String, LooseFiles> children = new TreeMap<>();
    private final List<SourceFile> files = new ArrayList<>();
    private final List<List<Identity>> identities = new ArrayList<>();
    private boolean divided;

    /** @param folder the largest a group may be */
    LooseFiles(String folder) {
        this.folder = folder;
    }

    /**
     * Files that are applied together.
     *
     * @param whole false where a file beside them may belong to them too
     */
    record Group(String folder, List<SourceFile> files, boolean whole) {}

    void add(SourceFile file, List<Identity> objects) {
        LooseFiles at = this;
        String below = folder.isEmpty()
                ? file.folder()
                : file.folder().substring(Math.min(file.folder().length(), folder.length() + 1));
        if (!below.isEmpty()) {
            for (String part : below.split("/")) {
                String path = at.folder.isEmpty() ? part : at.folder + "/" + part;
                at = at.children.computeIfAbsent(part, name -> new LooseFiles(path));
            }
        }
        at.files.add(file);
        at.identities.add(objects);
    }

    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        count();
        split(groups);
        return groups;
    }

    /**
     * The objects below; null once one was met twice or there are too many. From the leaves up the largest set takes in
     * the others, so no object moves often.
     */
    private @Nullable Set<Identity> count() {
        Set<Identity> counted = own();
        for (LooseFiles child : children.values()) {
            Set<Identity> below = child.count();
            counted = counted == null || below == null
                    ? null
                    : counted.size() < below.size() ? merged(below, counted) : merged(counted, below);
        }
        divided = counted == null || counted.size() > MOST;
        return divided ? null : counted;
    }

    private @Nullable Set<Identity> own() {
        Set<Identity> own = new HashSet<>();
        for (List<Identity> objects : identities) {
            own = merged(own, objects);
        }
        return own;
    }

    private static @Nullable Set<Identity> merged(@Nullable Set<Identity> into, Iterable<Identity> objects) {
        for (Identity object : objects) {
            if (into == null || isUnique(object) && !into.add(object)) {
                return null;
            }
        }
        return into;
    }

    private static boolean isUnique(Identity object) {
        return !object.name().isEmpty() && !(object.group().isEmpty() && object.kind().equals(SHARED_KIND));
    }

    private void split(List<Group> groups) {
        if (!divided) {
            List<SourceFile> below = new ArrayList<>();
            collect(below);
            add(below, true, groups);
            return;
        }
        if (own() != null) {
            add(files, true, groups);
        } else {
            boolean whole = areAllRivals();
            files.forEach(file -> add(List.of(file), whole, groups));
        }
        children.values().forEach(child -> child.split(groups));
    }

    /**
     * Whether every file here writes an object that another writes too. One that does not, say a budget, may go with
     * any of them.
     */
    private boolean areAllRivals() {
        Map<Identity, Long> writers =
                identities.stream().flatMap(objects -> objects.stream().filter(LooseFiles::isUnique).distinct())
                        .collect(Collectors.groupingBy(object -> object, Collectors.counting()));
        return identities.stream()
                .allMatch(objects -> objects.stream().anyMatch(object -> writers.getOrDefault(object, 0L) > 1));
    }

    private void add(List<SourceFile> together, boolean whole, List<Group> groups) {
        if (!together.isEmpty()) {
            groups.add(new Group(folder, List.copyOf(together), whole));
        }
    }

    private void collect(List<SourceFile> into) {
        into.addAll(files);
        children.values().forEach(child -> child.collect(into));
    }
}
