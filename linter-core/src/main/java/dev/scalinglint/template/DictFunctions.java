package dev.scalinglint.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sprig's functions over dictionaries. Those that change one change only what a template made itself. */
public final class DictFunctions {
    private static final Object MISSING = new Object();

    private DictFunctions() {}

    /** A dictionary that the template made. */
    private static final class Own extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1;
    }

    static @Nullable Object call(String name, FunctionArguments given) {
        return switch (name) {
            case "dict" -> made(given);
            case "get" -> entry(given.dictionary(0), given.text(1), "");
            case "hasKey" -> entry(given.dictionary(0), given.text(1), MISSING) != MISSING;
            case "set" -> {
                own(given, 0).put(given.text(1), given.raw(2));
                yield given.dictionary(0);
            }
            case "unset" -> {
                own(given, 0).remove(given.text(1));
                yield given.dictionary(0);
            }
            case "pluck" -> plucked(given);
            case "keys" -> keys(given);
            case "values" -> new Shuffled(closed(given.dictionary(0)).values());
            case "pick", "omit" -> picked(given, name.equals("pick"));
            case "dig" -> dug(given);
            case "deepCopy", "mustDeepCopy" -> {
                if (given.any(0) == null) {
                    throw new RefusedException("it cannot copy nil");
                }
                yield copy(given.any(0));
            }
            default -> merged(own(given, 0), given, name.endsWith("verwrite"));
        };
    }

    private static @Nullable Object entry(Map<String, Object> map, String key, Object otherwise) {
        if (map.containsKey(key)) {
            return map.get(key);
        }
        closed(map);
        return otherwise;
    }

    /** A dictionary of which all is known. */
    private static Map<String, Object> closed(Map<String, Object> map) {
        if (map instanceof OpenMap open) {
            throw new NotKnownException(-1, open.missing().why());
        }
        return map;
    }

    private static Map<String, Object> own(FunctionArguments given, int index) {
        if (!(given.dictionary(index) instanceof Own own)) {
            throw new NotKnownException(-1, "it changes the parameters themselves");
        }
        return own;
    }

    private static Own made(FunctionArguments given) {
        Own made = new Own();
        for (int i = 0; i < given.size(); i += 2) {
            made.put(GoValues.text(given.any(i)), i + 1 < given.size() ? given.raw(i + 1) : "");
        }
        return made;
    }

    private static List<Object> plucked(FunctionArguments given) {
        List<Object> plucked = new ArrayList<>();
        for (int i = 1; i < given.size(); i++) {
            Object value = entry(given.dictionary(i), given.text(0), MISSING);
            if (value != MISSING) {
                plucked.add(value);
            }
        }
        return plucked;
    }

    private static Shuffled keys(FunctionArguments given) {
        List<Object> keys = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            keys.addAll(closed(given.dictionary(i)).keySet());
        }
        return new Shuffled(keys);
    }

    private static Own picked(FunctionArguments given, boolean picks) {
        List<Object> keys = given.from(1).stream().map(GoValues::known).toList();
        Own picked = new Own();
        closed(given.dictionary(0)).forEach((key, value) -> {
            if (keys.contains(key) == picks) {
                picked.put(key, value);
            }
        });
        return picked;
    }

    private static @Nullable Object dug(FunctionArguments given) {
        int last = given.size() - 1;
        if (last < 2) {
            throw new RefusedException("dig needs at least three arguments");
        }
        Object at = given.any(last);
        for (int i = 0; i < last - 1; i++) {
            if (!(GoValues.known(at) instanceof Map<?, ?> map) || map instanceof TextMap
                    || !(given.any(i) instanceof String key)) {
                throw new RefusedException("dig found no dictionary on its way");
            }
            @SuppressWarnings("unchecked") Object next = entry((Map<String, Object>) map, key, MISSING);
            if (next == MISSING) {
                return given.raw(last - 1);
            }
            at = next;
        }
        return at;
    }

    private static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Map<?, ?> map && !(value instanceof TextMap)) {
            Own copy = new Own();
            @SuppressWarnings("unchecked") Map<String, Object> known = closed((Map<String, Object>) map);
            known.forEach((key, item) -> copy.put(key, copy(item)));
            return copy;
        } else if (value instanceof List<?> list) {
            return list.stream().map(DictFunctions::copy).collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
        }
        return value;
    }

    private static Map<String, Object> merged(Map<String, Object> into, FunctionArguments given, boolean overwrites) {
        for (int i = 1; i < given.size(); i++) {
            merge(into, closed(given.dictionary(i)), overwrites);
        }
        return into;
    }

    /**
     * Two dictionaries in one, and those within them: where both have a key the first's value stays, unless it is
     * empty.
     */
    public static Map<String, Object> merged(Map<String, Object> first, Map<String, Object> second) {
        Map<String, Object> both = first instanceof OpenMap open
                ? new OpenMap(first, open.missing())
                : second instanceof OpenMap open ? new OpenMap(first, open.missing()) : new LinkedHashMap<>(first);
        merge(both, second, false);
        return both;
    }

    /** What is empty neither stays nor overwrites. */
    @SuppressWarnings("unchecked")
    private static void merge(Map<String, Object> into, Map<String, ?> from, boolean overwrites) {
        from.forEach((key, value) -> {
            Object before = into.get(key);
            if (GoValues.plain(before) instanceof Map<?, ?> left && GoValues.plain(value) instanceof Map<?, ?> right) {
                Map<String, Object> both = new Own();
                both.putAll((Map<String, Object>) left);
                merge(both, (Map<String, ?>) right, overwrites);
                into.put(key, both);
            } else if (!into.containsKey(key) || (overwrites ? isTrue(value) : !isTrue(before))) {
                into.put(key, value);
            }
        });
    }

    private static boolean isTrue(@Nullable Object value) {
        return value instanceof UnknownValue || GoValues.isTrue(value);
    }
}
