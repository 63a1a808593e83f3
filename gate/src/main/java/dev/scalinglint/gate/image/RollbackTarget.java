package dev.scalinglint.gate.image;

import dev.scalinglint.engine.RequestException;
import dev.scalinglint.finding.Nearest;
import dev.scalinglint.gate.git.Commit;
import dev.scalinglint.gate.git.GitRepository;
import dev.scalinglint.gate.git.RevisionException;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.ImageName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which image each container is to get back, from what a user calls it. */
record RollbackTarget(WorkloadImages images, GitRepository repository) {
    /** As many digits as Git needs at least of a commit. */
    private static final Pattern DIGITS = Pattern.compile("(?:sha256:)?[0-9a-f]{4,64}");

    /** By the name of the container. */
    Map<String, String> of(String wanted, @Nullable String container) throws RequestException, RevisionException {
        List<ContainerImages> among = among(container);
        Map<String, String> found = new LinkedHashMap<>();
        for (ContainerImages each : among) {
            String image = had(each, wanted);
            if (image != null) {
                found.put(each.name(), image);
            }
        }
        if (found.isEmpty()) {
            found.putAll(at(wanted, among));
        }
        if (found.isEmpty()) {
            found.putAll(whole(wanted, among));
        }
        return found;
    }

    private List<ContainerImages> among(@Nullable String container) throws RequestException {
        List<ContainerImages> among = images.containers().stream()
                .filter(each -> container == null || each.name().equals(container)).toList();
        if (among.isEmpty()) {
            Set<String> names = images.containers().stream().map(ContainerImages::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            throw new RequestException(images.now().named() + " has no container"
                    + (container == null ? "" : " '" + container + "'" + Nearest.hint(container, names)));
        }
        return among;
    }

    /** The image of its history that is meant; null when none is. */
    private static @Nullable String had(ContainerImages container, String wanted) throws RequestException {
        List<String> had = container.images();
        if (had.contains(wanted)) {
            return wanted;
        }
        List<String> meant = had.stream().filter(image -> isMeant(image, wanted)).toList();
        if (meant.size() > 1) {
            throw new RequestException("'" + wanted + "' may be " + String.join(" or ", meant) + ", which container "
                    + container.name() + " has had: give more of it");
        }
        return meant.isEmpty() ? null : meant.get(0);
    }

    private static boolean isMeant(String image, String wanted) {
        ImageName name = ImageName.of(image);
        if (wanted.equals(name.tag()) || wanted.equals(name.digest())) {
            return true;
        }
        String digits = name.digest() == null ? "" : name.digest().substring(name.digest().indexOf(':') + 1);
        return DIGITS.matcher(wanted).matches() && digits.startsWith(wanted.substring(wanted.indexOf(':') + 1));
    }

    /** What all containers ran at a commit. */
    private Map<String, String> at(String wanted, List<ContainerImages> among) throws RevisionException {
        Map<String, String> found = new LinkedHashMap<>();
        if (!repository.has(wanted)) {
            return found;
        }
        String commit = repository.commit(wanted).id();
        List<String> commits = images.commits().stream().map(Commit::id).toList();
        if (!commits.contains(commit)) {
            throw RevisionException.asked("'" + wanted + "' is not among the " + commits.size()
                    + " commits that were looked at: --limit says how many, and of a merge only the side counts that "
                    + "was merged into");
        }
        for (ContainerImages each : among) {
            String image = each.at(commits, commit);
            if (image != null) {
                found.put(each.name(), image);
            }
        }
        return found;
    }

    /** An image that it never had, given whole; it goes to the containers that run another of its repository. */
    private Map<String, String> whole(String wanted, List<ContainerImages> among) throws RequestException {
        ImageName name = ImageName.of(wanted);
        if (!name.isVersioned() || wanted.chars().anyMatch(c -> c <= ' ' || c == '$' || c == '{')) {
            throw new RequestException(images.now().named() + " has never had '" + wanted + "'"
                    + hint(wanted, among) + (images.end() == null ? "" : ", as far as was looked: " + images.end()));
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (ContainerImages each : among) {
            Located<String> image = Sighting.image(each.container());
            if (image != null && ImageName.of(image.value()).repository().equals(name.repository())) {
                found.put(each.name(), wanted);
            }
        }
        if (found.isEmpty() && among.size() > 1) {
            throw new RequestException("no container of " + images.now().named() + " runs an image of "
                    + name.repository() + ": --container says which one is to");
        }
        return found.isEmpty() ? Map.of(among.get(0).name(), wanted) : found;
    }

    private static String hint(String wanted, List<ContainerImages> among) {
        Set<String> known = new TreeSet<>();
        among.forEach(each -> each.images().forEach(image -> {
            ImageName name = ImageName.of(image);
            known.add(name.tag() != null ? name.tag() : name.digest() != null ? name.digest() : image);
        }));
        return Nearest.hint(wanted, known).replace("?", "");
    }
}
