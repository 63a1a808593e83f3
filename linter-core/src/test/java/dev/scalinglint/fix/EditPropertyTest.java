package dev.scalinglint.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.RandomYaml;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.manifest.Written;
import dev.scalinglint.manifest.yaml.YamlReader;
import dev.scalinglint.rule.Change;
import dev.scalinglint.rule.Change.Verb;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/**
 * Whatever the document and whatever is changed in it, it means the same afterwards but for what was asked, and asking
 * again changes nothing.
 */
class EditPropertyTest {
    private static final String[] TEXTS = {"1", "plain", "yes", "a: b", "it's", "\"", "", " x", "größe 😀", "{", "- a",
        "a #b", "2026-01-01", "null", "50%", "x,y]"};
    private final Map<Verb, Integer> made = new TreeMap<>();

    @Test
    void onlyWhatWasAskedChanges() {
        for (long seed = 0; seed < 4_000; seed++) {
            Random random = new Random(seed * 31 + 7);
            String text = new RandomYaml(seed).text();
            if (random.nextInt(4) == 0) {
                text = text.stripTrailing();
            }
            EditedText sheet = EditedText.of(SourceFile.of("x.yaml", text), text);
            List<Written> nodes = new ArrayList<>();
            collect(sheet.documents().get(0), nodes);
            Written node = nodes.get(random.nextInt(nodes.size()));
            Change change = change(random, node);
            try {
                prove(text, sheet, node, change);
                made.merge(change.verb(), 1, Integer::sum);
            } catch (RefusedEdit e) {
                // Not every text allows every change.
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + change + "\n" + text, e);
            }
        }
        assertThat(made.keySet()).containsExactly(Verb.values());
        assertThat(made.values()).allMatch(count -> count > 30);
    }

    private static Change change(Random random, Written node) {
        Verb verb = Verb.values()[random.nextInt(Verb.values().length)];
        boolean adds = verb == Verb.SET && random.nextBoolean();
        List<String> path = verb == Verb.MOVE || adds
                ? List.of(List.of("new", "k0a", "a: b").get(random.nextInt(3)),
                        List.of("other", "x y").get(random.nextInt(2)))
                : List.of();
        path = verb == Verb.APPEND && random.nextBoolean() ? List.of("list") : path;
        boolean isString = random.nextBoolean();
        return new Change(verb, node.place(), verb == Verb.MOVE || verb == Verb.APPEND, path,
                isString ? TEXTS[random.nextInt(TEXTS.length)] : "42", isString);
    }

    private static void prove(String text, EditedText sheet, Written node, Change change) {
        EditDraft draft = new EditDraft(sheet);
        draft.add(change);
        if (!draft.isPossible()) {
            return;
        }
        EditedFile edited = new EditedFile();
        draft.edits().forEach(edited::add);
        String after = edited.applied(text);
        assertThat(meaning(after)).as(after).isEqualTo(expected(text, node, change));
        comments(text).forEach(comment -> assertThat(
                change.verb() == Verb.REMOVE || change.verb() == Verb.MOVE || after.contains(comment)).as(comment)
                .isTrue());
        if (change.verb() == Verb.SET && change.path().isEmpty()) {
            assertThat(draft.edits()).allMatch(edit -> edit.place().start() >= value(node).place().start()
                    && edit.place().end() <= value(node).place().end());
        }
    }

    private static List<String> comments(String text) {
        return text.lines().filter(line -> line.contains("# note"))
                .map(line -> line.substring(line.indexOf("# note")).strip()).toList();
    }

    private static Object expected(String text, Written node, Change change) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("", meaning(text));
        List<Object> path = path(node);
        switch (change.verb()) {
            case SET -> {
                if (change.path().isEmpty()) {
                    at(root, path, (holder, last) -> put(holder, last, value(text, value(node), change)));
                } else {
                    List<Object> to = new ArrayList<>(mappingAt(node));
                    to.addAll(change.path());
                    at(root, to, (holder, last) -> put(holder, last,
                            change.isString() ? "STRING " + change.text() : "INTEGER " + change.text()));
                }
            }
            case REMOVE -> remove(root, path, node);
            case APPEND -> {
                String item = change.isString() ? "STRING " + change.text() : "INTEGER " + change.text();
                if (change.path().isEmpty()) {
                    at(root, path, (holder, last) -> add(holder, item));
                } else {
                    at(root, List.of("", "list"), (holder, last) -> put(holder, last, new ArrayList<>(List.of(item))));
                }
            }
            case RENAME -> at(root, path, (holder, last) -> put(holder, change.text(), take(holder, last)));
            case MOVE -> {
                Object value = at(root, path, EditPropertyTest::get);
                List<Object> to = new ArrayList<>(List.of(""));
                to.addAll(change.path());
                to.add(path.get(path.size() - 1));
                at(root, to, (holder, last) -> put(holder, last, value));
                remove(root, path, node);
            }
            default -> at(root, path, (holder, last) -> put(holder, last, change.verb() == Verb.QUOTE
                    ? "STRING " + text(text, value(node))
                    : isTagged(text, value(node))
                            ? "STRING " + value(node).scalar().text()
                            : meaning("x: " + value(node).scalar().text(), "x")));
        }
        return root.get("");
    }

    private static String text(String text, Written node) {
        return text.substring(node.place().start(), node.place().end());
    }

    /** What a new value is to its reader: a number in old quotes is a string. */
    private static String value(String text, Written old, Change change) {
        boolean quoted = old.scalar().style() == Scalar.Style.SINGLE_QUOTED
                || old.scalar().style() == Scalar.Style.DOUBLE_QUOTED;
        return (change.isString() || quoted || isTagged(text, old) ? "STRING " : "INTEGER ") + change.text();
    }

    private static boolean isTagged(String text, Written node) {
        return text.startsWith("!!str ", node.place().start() - 6);
    }

    private static Written value(Written node) {
        return node.isKey() ? node.value() : node;
    }

    /** From the document, which is {@code ""}, to a value. */
    private static List<Object> path(Written node) {
        Written value = value(node);
        if (value.parent() == null) {
            return new ArrayList<>(List.of(""));
        }
        List<Object> path = path(value.parent());
        path.add(value.key() != null ? value.key().scalar().text() : value.parent().children().indexOf(value));
        return path;
    }

    private static List<Object> mappingAt(Written node) {
        Written at = value(node);
        while (!at.isMapping()) {
            at = at.parent();
        }
        return path(at);
    }

    @SuppressWarnings("unchecked")
    private static Object at(Object root, List<Object> path, BiFunction<Object, Object, Object> last) {
        Object holder = root;
        for (Object step : path.subList(0, path.size() - 1)) {
            Object next = get(holder, step);
            if (next == null || next.equals("NULL ")) {
                next = new LinkedHashMap<>();
                put(holder, step, next);
            }
            holder = next;
        }
        return last.apply(holder, path.get(path.size() - 1));
    }

    private static Object get(Object holder, Object step) {
        return holder instanceof Map<?, ?> map ? map.get(step) : ((List<?>) holder).get((Integer) step);
    }

    @SuppressWarnings("unchecked")
    private static Object put(Object holder, Object step, Object value) {
        return holder instanceof Map<?, ?> map
                ? ((Map<Object, Object>) map).put(step, value)
                : ((List<Object>) holder).set((Integer) step, value);
    }

    @SuppressWarnings("unchecked")
    private static Object add(Object list, Object item) {
        return ((List<Object>) list).add(item);
    }

    private static Object take(Object holder, Object step) {
        return holder instanceof Map<?, ?> map ? map.remove(step) : ((List<?>) holder).remove((int) (Integer) step);
    }

    /** With what would be left empty, as far as it is in block style. */
    private static void remove(Object root, List<Object> path, Written node) {
        Object left = at(root, path, (holder, last) -> {
            take(holder, last);
            return holder;
        });
        Written holder = value(node).parent();
        boolean empty = left instanceof Map<?, ?> map ? map.isEmpty() : ((List<?>) left).isEmpty();
        if (holder != null && !holder.isFlow() && empty) {
            remove(root, path.subList(0, path.size() - 1), holder);
        }
    }

    private static Object meaning(String text) {
        List<String> problems = new ArrayList<>();
        var documents = YamlReader.read(SourceFile.of("x.yaml", text), Limits.DEFAULT,
                problem -> problems.add(problem.toString()));
        assertThat(problems).as(text).isEmpty();
        return meaning(documents.get(0).root());
    }

    private static Object meaning(String text, String key) {
        return ((Map<?, ?>) meaning(text)).get(key);
    }

    private static Object meaning(Node node) {
        if (node instanceof Mapping mapping) {
            Map<String, Object> map = new HashMap<>();
            mapping.entries().forEach(entry -> map.put(entry.name(), meaning(entry.value())));
            return map;
        }
        if (node instanceof Sequence sequence) {
            return new ArrayList<>(sequence.items().stream().map(EditPropertyTest::meaning).toList());
        }
        Scalar scalar = (Scalar) node;
        return scalar.type() + " " + scalar.text();
    }

    private static void collect(Written node, List<Written> nodes) {
        nodes.add(node);
        node.children().forEach(child -> collect(child, nodes));
    }
}
