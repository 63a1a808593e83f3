package dev.scalinglint.cache;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.suppression.Candidate;
import dev.scalinglint.suppression.Suppression;
import dev.scalinglint.tree.Origin;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What judging one application came to.
 *
 * @param files     what it was read from
 * @param requests  what its objects' annotations ask not to be told, by the object
 * @param objects   the selected ones it holds
 * @param workloads those of them that run pods
 */
public record Outcome(Origin origin, Set<SourceFile> files, List<Candidate> candidates,
        Map<Place, List<Suppression>> requests,
        Set<Place> objects, Set<Place> workloads) {}
