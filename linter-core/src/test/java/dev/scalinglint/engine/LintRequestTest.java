package dev.scalinglint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.baseline.BaselineRequest;
import dev.scalinglint.policy.NameGlob;
import dev.scalinglint.schema.SchemaLocation;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Selection;
import dev.scalinglint.source.SourceFile;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever is asked for decides what is remembered under which key. */
class LintRequestTest {
    private static final Limits LIMITS = Limits.DEFAULT;
    private static final Selection SELECTION = new Selection(Path.of("a"), List.of(), null, List.of(), LIMITS);
    private static final LintRequest REQUEST = LintRequest.of(SELECTION);

    /** Each component of what is asked for, with another value than {@link #REQUEST} has. */
    private static final Map<String, Object> OTHERS = Map.ofEntries(
            Map.entry("LintRequest.config", Path.of("other.yaml")), Map.entry("LintRequest.policy", "strict"),
            Map.entry("LintRequest.profiles", List.of("singleton")),
            Map.entry("LintRequest.only", List.of(NameGlob.of("pdb/*"))),
            Map.entry("LintRequest.skip", List.of(NameGlob.of("pdb/*"))),
            Map.entry("LintRequest.baseline", new BaselineRequest(Path.of("old.json"), null, false)),
            Map.entry("LintRequest.schemas", List.of(new SchemaLocation(List.of()))),
            Map.entry("Selection.root", Path.of("b")), Map.entry("Selection.paths", List.of(Path.of("a/b"))),
            Map.entry("Selection.stdin", SourceFile.of("stdin", "")), Map.entry("Selection.exclude", List.of("x")),
            Map.entry("Selection.edited", Map.of("x.yaml", "")));

    /** The baseline is compared with what is found, remembered or not; the others are never remembered. */
    private static final List<String> NOT_IN_IT =
            List.of("LintRequest.baseline", "LintRequest.schemas", "Selection.edited", "Selection.stdin");

    @Test
    void allOfItIsInTheKey() throws Exception {
        Map<String, LintRequest> others = new TreeMap<>();
        others(REQUEST).forEach((name, request) -> others.put(name, (LintRequest) request));
        others(SELECTION).forEach((name, selection) -> others.put(name, LintRequest.of((Selection) selection)));
        others(LIMITS).forEach((name, limits) -> others.put(name,
                LintRequest.of(new Selection(Path.of("a"), List.of(), null, List.of(), (Limits) limits))));

        List<String> missing = new ArrayList<>();
        others.forEach((name, request) -> {
            if (request.key().equals(REQUEST.key())) {
                missing.add(name);
            }
        });

        assertThat(missing).containsExactlyInAnyOrderElementsOf(NOT_IN_IT);
    }

    /** Records that differ from one in one component each, by the component's name. */
    private static Map<String, Record> others(Record record) throws ReflectiveOperationException {
        RecordComponent[] components = record.getClass().getRecordComponents();
        List<Class<?>> types = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            types.add(component.getType());
            values.add(component.getAccessor().invoke(record));
        }
        Constructor<? extends Record> constructor =
                record.getClass().getDeclaredConstructor(types.toArray(new Class<?>[0]));
        Map<String, Record> others = new TreeMap<>();
        for (int i = 0; i < components.length; i++) {
            if (values.get(i) == SELECTION || values.get(i) == LIMITS) {
                continue;
            }
            String name = record.getClass().getSimpleName() + "." + components[i].getName();
            Object other = values.get(i) instanceof Integer number
                    ? (Object) (number + 1)
                    : values.get(i) instanceof Long number ? (Object) (number + 1) : OTHERS.get(name);
            assertThat(other).as("another value of %s, in this test", name).isNotNull();
            List<Object> changed = new ArrayList<>(values);
            changed.set(i, other);
            others.put(name, constructor.newInstance(changed.toArray()));
        }
        return others;
    }
}
