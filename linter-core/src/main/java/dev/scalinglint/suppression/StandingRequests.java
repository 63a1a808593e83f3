package dev.scalinglint.suppression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a tree asked before a change and asks still. A request that the change adds silences nothing, and one that it
 * widens no more than it did: each is known again by its file and its words, or by its words alone where its file has
 * gone to another folder or another name.
 */
public final class StandingRequests {
    /** Every request counts. */
    static final StandingRequests ALL = new StandingRequests(Set.of());

    private static final List<Function<Suppression, List<Object>>> IN_PLACE = List.of(
            request -> List.of(path(request), said(request)),
            request -> List.of(path(request), request.rulesText()),
            request -> List.of(path(request), request.lines() == null));
    private static final List<Function<Suppression, List<Object>>> MOVED = List.of(
            request -> List.of(path(request).substring(path(request).lastIndexOf('/') + 1), said(request)),
            request -> List.of(path(request).substring(0, path(request).lastIndexOf('/') + 1), said(request)));

    private final Map<Suppression, @Nullable Suppression> before = new LinkedHashMap<>();

    private StandingRequests(Collection<Suppression> now) {
        now.forEach(request -> before.put(request, null));
    }

    /**
     * @param now       what is asked in files that have changed
     * @param asked     what was asked before
     * @param isStillIn whether there still is a file of this path
     */
    public static StandingRequests of(Collection<Suppression> now, Collection<Suppression> asked,
            Predicate<String> isStillIn) {
        StandingRequests standing = new StandingRequests(now);
        Set<Suppression> open = new LinkedHashSet<>(asked);
        IN_PLACE.forEach(sense -> standing.match(sense, open));
        open.removeIf(request -> isStillIn.test(path(request)));
        MOVED.forEach(sense -> standing.match(sense, open));
        return standing;
    }

    private void match(Function<Suppression, List<Object>> sense, Set<Suppression> open) {
        Map<List<Object>, Deque<Suppression>> alike = new HashMap<>();
        open.forEach(request -> alike.computeIfAbsent(sense.apply(request), key -> new ArrayDeque<>()).add(request));
        before.replaceAll((request, known) -> {
            Deque<Suppression> same = known == null ? alike.get(sense.apply(request)) : null;
            Suppression match = same == null ? known : same.poll();
            open.remove(match);
            return match;
        });
    }

    /** Whether a request may silence a rule: it is none of those that are new, or it did so before. */
    boolean lets(Suppression request, String rule) {
        Suppression was = before.get(request);
        return was == null ? !before.containsKey(request) : was.counts() && was.names(rule);
    }

    /** Those that ask for more than was asked before, in the order given. */
    public List<Suppression> added() {
        List<Suppression> added = new ArrayList<>();
        before.forEach((request, was) -> {
            if (request.counts() && !covers(was, request)) {
                added.add(request);
            }
        });
        return added;
    }

    private static boolean covers(@Nullable Suppression was, Suppression request) {
        return was != null && was.counts() && was.rules().containsAll(request.rules())
                && (was.until() == null || request.until() != null && !request.until().isAfter(was.until()));
    }

    private static String path(Suppression request) {
        return request.place().file().path();
    }

    private static String said(Suppression request) {
        return request.rulesText() + "\0" + request.reason() + "\0" + Objects.toString(request.until());
    }
}
