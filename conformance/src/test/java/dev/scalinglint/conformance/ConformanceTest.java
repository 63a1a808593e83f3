package dev.scalinglint.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Whether the linter says of every {@link Variant} of a set what the real program says of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ConformanceTest {
    private final RealProgram program;
    private final String set;
    private final int fewest;

    /**
     * @param program the folder with {@code ask}
     * @param set     its questions; {@code answers/SET.jsonl} keeps what was answered
     * @param fewest  how many variants there have to be: a generator that makes none would prove nothing
     */
    ConformanceTest(String program, String set, int fewest) {
        this.program = new RealProgram(program);
        this.set = set;
        this.fewest = fewest;
    }

    /** The same at every call: random ones come from a fixed seed. */
    abstract List<Variant> variants() throws Exception;

    /**
     * Where the linter says something else than the real program, in words; empty when they agree.
     *
     * @param folder holds the variant's files and nothing else
     */
    abstract List<String> differences(Variant variant, Path folder, JsonNode answer) throws Exception;

    /** All but {@code why}: of several faults a program may name another one each time. */
    private static JsonNode decisive(JsonNode answer) {
        return answer instanceof ObjectNode object ? object.deepCopy().without("why") : answer;
    }

    /** Whether {@link #differences} looks into its folder: thousands of small files take a minute to write. */
    boolean readsFiles() {
        return true;
    }

    @Test
    @Order(1)
    @Tag("tools")
    void theRealProgramAnswersAsItDid() throws Exception {
        List<Variant> variants = variants();
        Map<String, JsonNode> answers = program.answers(set, variants);
        RecordedAnswers kept = new RecordedAnswers(set);
        if ("true".equals(System.getProperty("update"))) {
            kept.write(variants, answers);
        }
        Map<String, JsonNode> before = kept.read(variants);
        assertThat(variants.stream().map(Variant::id)
                .filter(id -> !decisive(answers.get(id)).equals(decisive(before.get(id))))
                .map(id -> id + ": " + answers.get(id) + ", not " + before.get(id))).isEmpty();
    }

    @Test
    @Order(2)
    void theLinterSaysTheSame(@TempDir Path folder) throws Exception {
        List<Variant> variants = variants();
        assertThat(variants.size()).isGreaterThanOrEqualTo(fewest);
        assertThat(variants.stream().map(Variant::id)).doesNotHaveDuplicates();
        Map<String, JsonNode> answers = new RecordedAnswers(set).read(variants);
        List<String> differences = new ArrayList<>();
        for (Variant variant : variants) {
            Path own = folder.resolve(variant.fingerprint());
            if (readsFiles()) {
                variant.write(own);
            }
            differences(variant, own, answers.get(variant.id()))
                    .forEach(words -> differences.add(variant.id() + ": " + words));
        }
        assertThat(differences).as("%d of %d variants of %s differ", differences.size(), variants.size(), set)
                .isEmpty();
    }
}
