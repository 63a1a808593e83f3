package dev.scalinglint.read.secret;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Place;
import dev.scalinglint.tree.compose.ServiceFacts;
import java.util.List;

/**
 * Environment, arguments and URLs, wherever they stand: operators' resources have containers too. Depth is bounded by
 * the reader's limit, so recursion is safe.
 */
final class PodSecrets {
    private final SecretCollector sheet;

    PodSecrets(SecretCollector sheet) {
        this.sheet = sheet;
    }

    /** @param owner for people: what the mapping describes, or {@code ""} */
    void read(Mapping mapping, String owner) {
        for (Entry entry : mapping.entries()) {
            Node value = entry.value();
            if (value instanceof Scalar scalar) {
                scalar(entry, scalar, owner);
            } else if (isEnvironment(entry.name())) {
                environment(value, "env" + of(mapping, owner));
            } else if (isArguments(entry.name())) {
                arguments(value, entry.name() + of(mapping, owner));
            } else if (value instanceof Mapping child) {
                read(child, owner);
            } else if (value instanceof Sequence list) {
                for (Node item : list.items()) {
                    item(item, entry.name(), owner);
                }
            }
        }
    }

    private static boolean isEnvironment(String field) {
        return switch (field) {
            case "env", "environment" -> true;
            default -> false;
        };
    }

    private static boolean isArguments(String field) {
        return switch (field) {
            case "args", "command", "entrypoint" -> true;
            default -> false;
        };
    }

    private void item(Node item, String field, String owner) {
        if (item instanceof Mapping child) {
            read(child, owner);
        } else if (item instanceof Scalar scalar && TextSecrets.mayHoldLogin(scalar.text())) {
            sheet.text(scalar, field);
        }
    }

    private static String of(Mapping container, String owner) {
        Scalar name = container.scalar("name");
        return name != null ? " of container " + name.text() : owner.isEmpty() ? "" : " of " + owner;
    }

    private void scalar(Entry entry, Scalar value, String owner) {
        if (isArguments(entry.name())) {
            sheet.text(value, entry.name() + (owner.isEmpty() ? "" : " of " + owner));
        } else if (TextSecrets.mayHoldLogin(value.text())) {
            sheet.url(entry.key(), value);
        }
    }

    /** A list of names with values, a mapping, or Compose's list of {@code KEY=value}. */
    private void environment(Node node, String where) {
        if (node instanceof Mapping variables) {
            for (Entry entry : variables.entries()) {
                if (entry.value() instanceof Scalar value) {
                    sheet.pair(entry.key(), value, where);
                }
            }
        } else if (node instanceof Sequence list) {
            for (Node item : list.items()) {
                variable(item, where);
            }
        }
    }

    private void variable(Node item, String where) {
        if (item instanceof Mapping variable) {
            Scalar name = variable.scalar("name");
            Scalar value = variable.scalar("value");
            if (name != null && value != null) {
                sheet.pair(name, value, where);
            }
        } else if (item instanceof Scalar pair && pair.text().indexOf('=') > 0) {
            int equals = pair.text().indexOf('=');
            sheet.pair(new Scalar(pair.text().substring(0, equals), pair.type(), pair.style(), pair.place()),
                    new Scalar(pair.text().substring(equals + 1), pair.type(), pair.style(), pair.place()), where);
        }
    }

    /** What an image runs, and the files that are run by it. */
    void read(ServiceFacts facts, String owner) {
        arguments(facts.entrypoint() == null ? List.of() : facts.entrypoint(), "entrypoint of " + owner);
        arguments(facts.command() == null ? List.of() : facts.command(), "command of " + owner);
        facts.files().forEach((path, text) -> {
            if (TextSecrets.mayHoldLogin(text.value())) {
                sheet.url(scalar(path, text.place()), scalar(text.value(), text.place()));
            }
        });
    }

    private static Scalar scalar(String text, Place place) {
        return new Scalar(text, Scalar.Type.STRING, Scalar.Style.PLAIN, place);
    }

    private void arguments(Node node, String where) {
        arguments(node instanceof Sequence list ? list.items() : List.of(), where);
    }

    /** A flag's value may be the next argument. */
    private void arguments(List<? extends Node> items, String where) {
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof Scalar argument)) {
                continue;
            }
            Scalar next = i + 1 < items.size() && items.get(i + 1) instanceof Scalar scalar ? scalar : null;
            boolean takesNext = argument.text().startsWith("--") && argument.text().indexOf('=') < 0
                    && argument.text().indexOf(' ') < 0;
            if (takesNext && next != null && !next.text().startsWith("-")
                    && SecretName.claim(argument.text()) != SecretName.Claim.NONE) {
                sheet.add(argument.text(), argument.place(), where, sheet.named(argument.text(), next.text()));
            } else {
                sheet.text(argument, where);
            }
        }
    }
}
