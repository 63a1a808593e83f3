package dev.scalinglint.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Command lines as people write them in manifests: a server with its options, started directly, by a launcher or by
 * a shell.
 */
final class ContainerCommands {
    /**
     * What a container is told.
     *
     * @param command words of its command
     * @param env     its variables
     */
    record Told(List<String> command, Map<String, String> env) {
        String id() {
            return env + " " + String.join(" | ", command);
        }
    }

    private final Random random;

    ContainerCommands(int seed) {
        random = new Random(seed);
    }

    /** One command line of a server. */
    Told next(RealServer server) {
        Map<String, String> env = new LinkedHashMap<>();
        new TreeMap<>(server.variables()).forEach((name, values) -> {
            if (random.nextInt(3) == 0) {
                env.put(name, one(values));
            }
        });
        List<String> program = words(server.front());
        List<String> arguments = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            arguments.addAll(words(server.noise()));
        }
        if (random.nextInt(3) > 0) {
            arguments.addAll(random.nextInt(arguments.size() + 1) == 0 ? 0 : arguments.size(), words(server.counts()));
        }
        arguments.addAll(words(server.back()));
        return new Told(started(server, program, arguments), env);
    }

    private List<String> started(RealServer server, List<String> program, List<String> arguments) {
        List<String> whole = new ArrayList<>(program);
        whole.addAll(arguments);
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> whole;
            case 3, 4 -> joined(List.of(one(Launched.PREFIXES).replace("VAR", server.variable()).split(" ")), whole);
            default -> script(server, program, arguments, whole);
        };
    }

    private List<String> script(RealServer server, List<String> program, List<String> arguments, List<String> whole) {
        String script = one(Launched.SCRIPTS).replace("VAR", server.variable()).replace("NUM",
                String.valueOf(1 + random.nextInt(6)))
                .replace("CMD", quoted(whole)).replace("ARGS", quoted(arguments)).replace("PROG", quoted(program));
        List<String> command = new ArrayList<>(List.of(one(List.of("sh", "bash", "/bin/sh")), one(List.of("-c", "-c",
                "-ec")), script));
        if (script.contains("\"$@\"") && !script.contains("() {") && !script.contains("set --")) {
            command.add("--");
            command.addAll(script.contains("shift") ? joined(List.of("first"), whole) : whole);
        }
        return command;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static String quoted(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            boolean plain = word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_=:./,@+%".indexOf(c) >= 0);
            text.append(text.isEmpty() ? "" : " ").append(plain ? word : "'" + word + "'");
        }
        return text.toString();
    }

    private List<String> words(List<String> choices) {
        String choice = one(choices);
        return choice.isEmpty() ? List.of() : List.of(choice.split(" "));
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
