package dev.scalinglint.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes a random document in a random style and remembers each scalar it wrote. */
public final class RandomYaml {
    /** A scalar's value and the characters it was written with. */
    record Written(String value, String source) {}

    private static final String[] WORDS =
            {"a", "replicas", "größe", "😀", "x-1", "true", "10", "0.5", "2026-11-21", "~word"};
    private static final String[] CHARS =
            {"a", "B", "7", " ", ":", "#", "'", "\"", "\\", "é", "😀", "{", "]", ",", "\n", "\t", "-", "\u2028"};

    final List<Written> written = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Random random;
    private final String lineEnd;

    public RandomYaml(long seed) {
        random = new Random(seed);
        lineEnd = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        mapping(0, 0);
    }

    public String text() {
        return text.toString();
    }

    private void mapping(int indent, int depth) {
        int size = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            noise(indent);
            text.append(" ".repeat(indent));
            scalar("k" + i + word(), true);
            text.append(':');
            value(indent, depth);
        }
    }

    private void sequence(int indent, int depth) {
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            noise(indent);
            text.append(" ".repeat(indent)).append('-');
            value(indent, depth);
        }
    }

    private void value(int indent, int depth) {
        int choice = depth > 4 ? 0 : random.nextInt(10);
        if (choice < 4) {
            text.append(' ');
            scalar(anything(), false);
            end();
        } else if (choice < 6) {
            text.append(' ');
            flow(depth);
            end();
        } else if (choice == 6) {
            literal(indent + 2);
        } else {
            end();
            if (choice == 7) {
                sequence(indent + 2, depth + 1);
            } else {
                mapping(indent + 2, depth + 1);
            }
        }
    }

    private void flow(int depth) {
        boolean list = random.nextBoolean();
        text.append(list ? "[" : "{");
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            text.append(i == 0 ? "" : ", ");
            if (!list) {
                quoted("f" + i + word());
                text.append(": ");
            }
            if (depth < 4 && random.nextInt(4) == 0) {
                flow(depth + 1);
            } else {
                quoted(anything());
            }
        }
        text.append(list ? "]" : "}");
    }

    private void literal(int indent) {
        String value = word() + "\n " + word() + "\n";
        int start = text.length() + 1;
        text.append(" |").append(lineEnd);
        String body =
                " ".repeat(indent) + value.substring(0, value.length() - 1).replace("\n", lineEnd + " ".repeat(indent));
        text.append(body);
        written.add(new Written(value, text.substring(start)));
        text.append(lineEnd);
    }

    private void scalar(String value, boolean key) {
        if (random.nextInt(3) > 0 && value.matches("[a-z0-9][\\p{L}0-9.😀-]*")) {
            put(value, value);
        } else if (!key && random.nextInt(5) == 0) {
            text.append("&anchor !!str ");
            quoted(value);
        } else {
            quoted(value);
        }
    }

    private void quoted(String value) {
        if (random.nextBoolean() && value.chars().noneMatch(c -> c == '\n' || c == '\t' || c == '\u2028')) {
            put(value, "'" + value.replace("'", "''") + "'");
        } else {
            put(value,
                    "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
                            .replace("\u2028", "\\L") + "\"");
        }
    }

    private void put(String value, String source) {
        written.add(new Written(value, source));
        text.append(source);
    }

    private void end() {
        text.append(random.nextInt(4) == 0 ? " # note: '😀'" : "").append(random.nextInt(6) == 0 ? "\t" : "")
                .append(lineEnd);
    }

    private void noise(int indent) {
        if (random.nextInt(5) == 0) {
            text.append(" ".repeat(random.nextInt(indent + 1))).append(random.nextBoolean() ? "# \"note" : "")
                    .append(lineEnd);
        }
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private String anything() {
        if (random.nextBoolean()) {
            return word();
        }
        StringBuilder value = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            value.append(CHARS[random.nextInt(CHARS.length)]);
        }
        return value.toString();
    }
}
