package dev.scalinglint.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sprig's functions over lists. */
final class ListFunctions {
    private ListFunctions() {}

    static @Nullable Object call(String name, FunctionArguments given) {
        String plain = name.startsWith("must") ? Character.toLowerCase(name.charAt(4)) + name.substring(5) : name;
        return switch (plain) {
            case "list", "tuple" -> new ArrayList<>(given.from(0));
            case "has" -> given.any(1) != null && contains(any(given, 1), given.any(0));
            case "concat" -> concatenated(given);
            case "chunk" -> chunked(given.integer(0), given.list(1));
            case "without" -> given.list(0).stream().filter(item -> !contains(given.from(1), item)).toList();
            case "append", "push" -> {
                List<Object> longer = new ArrayList<>(given.list(0));
                longer.add(given.raw(1));
                yield longer;
            }
            case "prepend" -> {
                List<Object> longer = new ArrayList<>(given.list(0));
                longer.add(0, given.raw(1));
                yield longer;
            }
            case "slice" -> sliced(given);
            default -> parts(plain, given.list(0));
        };
    }

    private static @Nullable Object parts(String name, List<?> list) {
        int size = list.size();
        return switch (name) {
            case "first" -> size == 0 ? null : list.get(0);
            case "last" -> size == 0 ? null : list.get(size - 1);
            case "rest" -> size == 0 ? list : list.subList(1, size);
            case "initial" -> size == 0 ? list : list.subList(0, size - 1);
            case "compact" -> list.stream().filter(GoValues::isTrue).toList();
            case "uniq" -> unique(list);
            default -> {
                List<Object> reversed = new ArrayList<>(list);
                Collections.reverse(reversed);
                yield reversed;
            }
        };
    }

    /** A list of which the order does not matter. */
    private static Collection<?> any(FunctionArguments given, int index) {
        return given.any(index) instanceof Shuffled shuffled ? shuffled : given.list(index);
    }

    private static boolean contains(Collection<?> list, @Nullable Object wanted) {
        return list.stream().anyMatch(item -> GoValues.equal(item, wanted));
    }

    private static List<Object> unique(List<?> list) {
        List<Object> unique = new ArrayList<>();
        for (Object item : list) {
            if (!contains(unique, item)) {
                unique.add(item);
            }
        }
        return unique;
    }

    private static List<Object> concatenated(FunctionArguments given) {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            all.addAll(given.list(i));
        }
        return all;
    }

    private static List<List<?>> chunked(int size, List<?> list) {
        if (size <= 0) {
            throw new NotKnownException(-1, "chunk of size " + size);
        }
        List<List<?>> chunks = new ArrayList<>();
        for (int i = 0; i < list.size(); i += size) {
            chunks.add(list.subList(i, Math.min(list.size(), i + size)));
        }
        return chunks;
    }

    private static @Nullable Object sliced(FunctionArguments given) {
        List<?> list = given.list(0);
        if (list.isEmpty()) {
            return null;
        }
        int from = given.size() > 1 ? index(given, 1) : 0;
        int to = given.size() > 2 ? index(given, 2) : list.size();
        if (from < 0 || to > list.size() || from > to) {
            throw new RefusedException("slice bounds out of range");
        }
        return list.subList(from, to);
    }

    private static int index(FunctionArguments given, int index) {
        return given.any(index) instanceof Number number ? number.intValue() : 0;
    }
}
