package dev.scalinglint.tree.image;

import dev.scalinglint.manifest.InnerPlace;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.tree.variable.VariableExpressions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Instructions to stages. */
final class Stages {
    private final Map<String, String> arguments;
    private final Map<String, String> global = new LinkedHashMap<>();
    private final List<Stage> stages = new ArrayList<>();

    /** @param arguments that the build is given */
    private Stages(Map<String, String> arguments) {
        this.arguments = arguments;
    }

    /** In their order. */
    static List<Stage> of(List<Instruction> instructions, Map<String, String> arguments) {
        Stages stages = new Stages(arguments);
        instructions.forEach(stages::read);
        return stages.stages;
    }

    private void read(Instruction instruction) {
        if (instruction.keyword().equals("FROM")) {
            from(instruction.arguments());
        } else if (stages.isEmpty()) {
            if (instruction.keyword().equals("ARG")) {
                argument(instruction, global);
            }
        } else {
            read(instruction, stages.get(stages.size() - 1));
        }
    }

    private void from(List<String> words) {
        if (!words.isEmpty()) {
            String base = filled(words.get(0), global);
            String name = words.size() > 2 && words.get(1).equalsIgnoreCase("as") ? words.get(2) : null;
            stages.add(new Stage(base, name, named(stages, base)));
        }
    }

    /** The stage of that name or number; null for an image. */
    static @Nullable Stage named(List<Stage> stages, String name) {
        for (int i = stages.size() - 1; i >= 0; i--) {
            if (name.equalsIgnoreCase(stages.get(i).name) || name.equals(String.valueOf(i))) {
                return stages.get(i);
            }
        }
        return null;
    }

    private void read(Instruction instruction, Stage stage) {
        switch (instruction.keyword()) {
            case "ARG" -> argument(instruction, stage.variables);
            case "ENV" -> environment(instruction, stage);
            case "WORKDIR" -> stage.folder =
                    stage.absolute(filled(String.join(" ", instruction.arguments()), stage.variables));
            case "SHELL" -> stage.shell = instruction.arguments();
            case "EXPOSE" ->
                instruction.arguments().forEach(port -> stage.ports.add(filled(port, stage.variables).split("/")[0]));
            case "HEALTHCHECK" -> stage.healthcheck = !instruction.arguments().isEmpty()
                    && !instruction.arguments().get(0).equalsIgnoreCase("NONE");
            case "ENTRYPOINT" -> stage.enter(words(instruction, stage));
            case "CMD" -> stage.run(words(instruction, stage));
            case "COPY", "ADD" -> copy(instruction, stage);
            default -> {
            }
        }
    }

    /** In shell form the shell of the stage is given the text. */
    private static List<Scalar> words(Instruction instruction, Stage stage) {
        List<Scalar> items = ExecForm.of(instruction.text());
        if (items != null || instruction.text().text().isEmpty()) {
            return items == null ? List.of() : items;
        }
        List<Scalar> words = new ArrayList<>();
        stage.shell.forEach(word -> words
                .add(new Scalar(word, Scalar.Type.STRING, Scalar.Style.PLAIN, instruction.text().place())));
        words.add(instruction.text());
        return words;
    }

    private void argument(Instruction instruction, Map<String, String> variables) {
        for (String word : instruction.arguments()) {
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            String value = arguments.containsKey(name)
                    ? arguments.get(name)
                    : equals < 0 ? global.get(name) : filled(unquoted(word.substring(equals + 1)), variables);
            if (value != null) {
                variables.putIfAbsent(name, value);
            }
        }
    }

    private void environment(Instruction instruction, Stage stage) {
        String text = instruction.text().text();
        int blank = text.indexOf(' ');
        int equals = text.indexOf('=');
        if (blank > 0 && (equals < 0 || blank < equals)) {
            set(text.substring(0, blank), text.substring(blank + 1).strip(), blank + 1, text.length(), instruction,
                    stage);
            return;
        }
        Map<String, String> before = new LinkedHashMap<>(stage.variables);
        for (int at = 0; at < text.length();) {
            int end = wordEnd(text, at);
            int sign = text.indexOf('=', at);
            if (sign > at && sign < end) {
                set(text.substring(at, sign), filled(unquoted(text.substring(sign + 1, end)), before), at, end,
                        instruction, stage);
            }
            at = end + 1;
        }
    }

    private void set(String name, String value, int start, int end, Instruction instruction, Stage stage) {
        var place = InnerPlace.of(Located.text(instruction.text()), start, end);
        String filled = filled(value, stage.variables);
        stage.environment.put(name, new Scalar(filled, Scalar.Type.STRING, Scalar.Style.PLAIN, place));
        stage.variables.put(name, filled);
    }

    /** Just past a word, in which blanks may stand between quotes or behind a backslash. */
    private static int wordEnd(String text, int from) {
        char quote = 0;
        int at = from;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && quote != '\'') {
                at++;
            } else if (quote != 0 ? c == quote : c == '"' || c == '\'') {
                quote = quote == 0 ? c : 0;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                break;
            }
        }
        return Math.min(at, text.length());
    }

    private static String unquoted(String value) {
        StringBuilder plain = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && quote != '\'' && i + 1 < value.length()) {
                plain.append(value.charAt(++i));
            } else if (quote != 0 ? c == quote : c == '"' || c == '\'') {
                quote = quote == 0 ? c : 0;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static void copy(Instruction instruction, Stage stage) {
        List<String> words = instruction.arguments();
        if (words.size() > 1 && !words.get(0).startsWith("<<")) {
            List<String> sources = words.subList(0, words.size() - 1).stream()
                    .map(word -> filled(word, stage.variables)).toList();
            String target = filled(words.get(words.size() - 1), stage.variables);
            boolean folder = target.endsWith("/") || target.equals(".") || sources.size() > 1;
            stage.copies.add(new Stage.Copy(sources, stage.absolute(target) + (folder ? "/" : ""),
                    instruction.flag("from")));
        }
    }

    private static String filled(String text, Map<String, String> variables) {
        String value = text.indexOf('$') < 0 ? text : new VariableExpressions(variables).value(text);
        return value == null ? text : value;
    }
}
