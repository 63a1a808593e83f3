package dev.scalinglint.cli;

import dev.scalinglint.engine.RequestException;
import dev.scalinglint.engine.RequestReader;
import dev.scalinglint.finding.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands after a verb: options and operands in any order. {@code --} ends the options; {@code -} is an operand.
 *
 * <p>Our own few lines, because of the time a run takes: a parsing library with a generated model costs as much as
 * reading YAML.
 */
final class Arguments {
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<String> operands = new ArrayList<>();

    private Arguments() {}

    static Arguments parse(List<String> words, List<Flag> flags) throws RequestException {
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
                throw new RequestException(flag.name() + " needs a value: " + flag.usage());
            }
            arguments.put(flag, inNext ? words.get(++i) : equals < 0 ? "" : word.substring(equals + 1), equals >= 0);
        }
        return arguments;
    }

    private static Flag find(String name, List<Flag> flags) throws RequestException {
        for (Flag flag : flags) {
            if (flag.name().equals(name)) {
                return flag;
            }
        }
        throw new RequestException(
                "there is no option " + name + Nearest.hint(name, flags.stream().map(Flag::name).toList()));
    }

    private void put(Flag flag, String value, boolean attached) throws RequestException {
        if (flag.value() == null && attached) {
            throw new RequestException(flag.name() + " takes no value");
        }
        List<String> given = values.computeIfAbsent(flag.name(), name -> new ArrayList<>());
        if (!given.isEmpty() && !flag.repeatable() && flag.value() != null) {
            throw new RequestException(flag.name() + " is given twice");
        }
        given.add(value);
    }

    List<String> operands() {
        return operands;
    }

    /** The only operand. */
    String operand(String what) throws RequestException {
        if (operands.size() != 1) {
            throw new RequestException(operands.isEmpty()
                    ? what + " is missing"
                    : "expected one " + what + ", found " + String.join(" ", operands));
        }
        return operands.get(0);
    }

    boolean has(String flag) {
        return values.containsKey(flag);
    }

    @Nullable
    String value(String flag) {
        List<String> given = values.get(flag);
        return given == null ? null : given.get(0);
    }

    List<String> all(String flag) {
        return values.getOrDefault(flag, List.of());
    }

    /** A number of things. */
    int count(String flag, int otherwise) throws RequestException {
        String value = value(flag);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("[1-9][0-9]{0,3}")) {
            throw new RequestException(flag + " cannot be '" + value + "': expected a number from 1 to 9999");
        }
        return Integer.parseInt(value);
    }

    /** The constant that the flag's value names in lower case. */
    <E extends Enum<E>> E choice(String flag, E otherwise) throws RequestException {
        String value = value(flag);
        return value == null ? otherwise : RequestReader.choice(flag, value, otherwise.getDeclaringClass());
    }
}
