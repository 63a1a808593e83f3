package dev.scalinglint.cli;

import dev.scalinglint.finding.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands after a verb: options and operands in any order. {@code --} ends the options; {@code -} is an operand.
 *
 * <p>Our own few lines, because of the time a run takes: a parsing library with a generated model costs as much as reading YAML.
 */
final class Arguments {
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<String> operands = new ArrayList<>();

    private Arguments() {}

    static Arguments parse(List<String> words, List<Flag> flags) throws UsageException {
        Arguments arguments = new Arguments();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--")) {
                arguments.operands.addAll(words.subList(i + 1, words.size()));
                break;
            }
            if (!word.startsWith("-") || word.equals("-")) {
                arguments.operands.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            Flag flag = find(equals < 0 ? word : word.substring(0, equals), flags);
            boolean inNext = equals < 0 && flag.value() != null && !flag.isOptional();
            if (inNext && i + 1 == words.size()) {
                throw new UsageException(flag.name() + " needs a value: " + flag.usage());
            }
            arguments.put(flag, inNext ? words.get(++i) : equals < 0 ? "" : word.substring(equals + 1), equals >= 0);
        }
        return arguments;
    }

    private static Flag find(String name, List<Flag> flags) throws UsageException {
        for (Flag flag : flags) {
            if (flag.name().equals(name)) {
                return flag;
            }
        }
        throw new UsageException("there is no option " + name + Nearest.hint(name, flags.stream().map(Flag::name).toList()));
    }

    private void put(Flag flag, String value, boolean attached) throws UsageException {
        if (flag.value() == null && attached) {
            throw new UsageException(flag.name() + " takes no value");
        }
        List<String> given = values.computeIfAbsent(flag.name(), name -> new ArrayList<>());
        if (!given.isEmpty() && !flag.repeatable() && flag.value() != null) {
            throw new UsageException(flag.name() + " is given twice");
        }
        given.add(value);
    }

    List<String> operands() {
        return operands;
    }

    /** The only operand. */
    String operand(String what) throws UsageException {
        if (operands.size() != 1) {
            throw new UsageException(operands.isEmpty() ? what + " is missing" : "expected one " + what + ", found " + String.join(" ", operands));
        }
        return operands.get(0);
    }

    boolean has(String flag) {
        return values.containsKey(flag);
    }

    @Nullable String value(String flag) {
        return has(flag) ? values.get(flag).get(0) : null;
    }

    List<String> all(String flag) {
        return values.getOrDefault(flag, List.of());
    }

    /** The constant that the flag's value names in lower case. */
    <E extends Enum<E>> E choice(String flag, E otherwise) throws UsageException {
        String value = value(flag);
        return value == null ? otherwise : choice(flag, value, otherwise.getDeclaringClass());
    }

    static <E extends Enum<E>> E choice(String flag, String value, Class<E> choices) throws UsageException {
        List<String> names = Arrays.stream(choices.getEnumConstants()).map(choice -> choice.name().toLowerCase(java.util.Locale.ROOT)).toList();
        if (!names.contains(value)) {
            throw new UsageException(flag + " cannot be '" + value + "': expected one of " + String.join(", ", names));
        }
        return choices.getEnumConstants()[names.indexOf(value)];
    }
}
