package dev.scalinglint.manifest.nginx;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Scalar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the grammar of nginx.conf (facts 10). Lenient: what nginx would refuse is read as far as it makes sense, any
 * text gives some directives.
 */
public final class NginxReader {
    /** Deeper blocks are read into this level: nginx's own contexts nest five deep or so. */
    private static final int MAX_DEPTH = 50;

    private final @Nullable Entry source;
    private final NginxWords words;
    private final Deque<Open> open = new ArrayDeque<>();
    private List<NginxWord> sentence = new ArrayList<>();
    private int tooDeep;

    /** A block whose closing brace has not come yet. */
    private record Open(List<NginxWord> words, List<Directive> directives) {}

    private NginxReader(String text, @Nullable Entry source) {
        this.source = source;
        words = new NginxWords(text);
        open.push(new Open(List.of(), new ArrayList<>()));
    }

    /** The directives at the top of a configuration, or of a part of one. */
    public static List<Directive> read(String text) {
        return new NginxReader(text, null).read();
    }

    /** The directives of a text under a key, each with its place in the file; none where no text is there. */
    public static List<Directive> read(Entry entry) {
        return entry.value() instanceof Scalar text ? new NginxReader(text.text(), entry).read() : List.of();
    }

    private List<Directive> read() {
        while (words.next()) {
            switch (words.sign()) {
                case ';' -> endSentence();
                case '{' -> openBlock();
                case '}' -> closeBlock();
                default -> sentence.add(words.word());
            }
        }
        while (open.size() > 1) {
            closeBlock();
        }
        endSentence();
        return open.peek().directives;
    }

    private void endSentence() {
        if (!sentence.isEmpty()) {
            open.peek().directives.add(new Directive(sentence, List.of(), false, source));
            sentence = new ArrayList<>();
        }
    }

    private void openBlock() {
        if (open.size() > MAX_DEPTH) {
            tooDeep++;
            endSentence();
            return;
        }
        if (!sentence.isEmpty() && sentence.get(0).text().endsWith("_by_lua_block")) {
            words.skipCode();
        }
        open.push(new Open(sentence, new ArrayList<>()));
        sentence = new ArrayList<>();
    }

    private void closeBlock() {
        endSentence();
        if (tooDeep > 0) {
            tooDeep--;
            return;
        }
        if (open.size() == 1) {
            return;
        }
        Open block = open.pop();
        if (!block.words.isEmpty()) {
            open.peek().directives.add(new Directive(block.words, List.copyOf(block.directives), true, source));
        }
    }
}
