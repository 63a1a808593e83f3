package dev.scalinglint.read.compose;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.ComposeService.Fixed;
import dev.scalinglint.source.UnreadableException;
import dev.scalinglint.tree.variable.VariableExpressions;
import org.jspecify.annotations.Nullable;

/** Entries of {@code ports}: {@code [[address:]host:]container[/protocol]} with ranges, or a mapping. */
final class PublishedPorts {
    private PublishedPorts() {}

    /** The port of the container, a range as written; no number where nothing here says which. */
    static String target(Node port) {
        String text = port instanceof Mapping mapping
                ? String.valueOf(mapping.scalar("target"))
                : withoutProtocol(port.toString());
        String value = String.valueOf(VariableExpressions.NONE.value(text));
        return value.substring(value.lastIndexOf(':') + 1);
    }

    /** The ports of the host that it takes; null where docker chooses any, or nothing here says which. */
    static @Nullable Fixed host(Node port) {
        if (port instanceof Mapping mapping) {
            Scalar published = mapping.scalar("published");
            return published == null
                    ? null
                    : fixed(Located.text(published), VariableExpressions.NONE.value(published.text()),
                            null);
        }
        String text =
                port instanceof Scalar scalar ? VariableExpressions.NONE.value(withoutProtocol(scalar.text())) : null;
        int container = text == null ? -1 : text.lastIndexOf(':');
        return text == null || container < 0
                ? null
                : fixed(Located.text((Scalar) port),
                        text.substring(text.lastIndexOf(':', container - 1) + 1, container), open((Scalar) port));
    }

    /** Only where all of it stands in the file as it was read. */
    private static String open(Scalar port) {
        return !port.text().contains("$") && stands(port)
                ? port.text().substring(port.text().lastIndexOf(':') + 1)
                : "";
    }

    private static boolean stands(Scalar port) {
        try {
            return port.place().file().text().substring(port.place().start(), port.place().end()).contains(port.text());
        } catch (UnreadableException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    private static @Nullable Fixed fixed(Located<String> written, @Nullable String host, @Nullable String open) {
        String[] range = host == null ? new String[] {""} : host.split("-", 2);
        Integer first = Scalars.integer(range[0]);
        Integer last = Scalars.integer(range[range.length - 1]);
        return first == null || last == null || first == 0
                ? null
                : new Fixed("host port", written, Math.max(1, last - first + 1), open);
    }

    private static String withoutProtocol(String text) {
        int slash = text.lastIndexOf('/');
        return slash < 0 ? text : text.substring(0, slash);
    }
}
