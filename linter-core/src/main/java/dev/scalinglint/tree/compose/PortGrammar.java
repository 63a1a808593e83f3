package dev.scalinglint.tree.compose;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.tree.variable.VariableExpressions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether compose can read what ports are published. */
final class PortGrammar {
    private static final Pattern PORT =
            Pattern.compile("(?:(?<ip>\\[[^]]*]|[^:\\[\\]]*):)?(?:(?<host>[^:]*):)?(?<container>[^:/]+)"
                    + "(?:/(?<protocol>[^/]*))?");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");
    private static final Pattern ADDRESS = Pattern.compile("\\[[0-9a-fA-F:.]+]|\\d{1,3}(\\.\\d{1,3}){3}");

    private PortGrammar() {}

    static void check(Mapping options, ComposeRefusals refusals) {
        for (Node port : options.items("ports")) {
            String text = port instanceof Scalar scalar ? VariableExpressions.NONE.value(scalar.text()) : null;
            if (text != null && !isPort((Scalar) port, text)) {
                refusals.add(port.place(), "ports: " + text + " is no port: [[address:]host:]container[/protocol] is");
            }
        }
    }

    private static boolean isPort(Scalar written, String text) {
        Matcher port = PORT.matcher(text);
        if (!port.matches() || written.type() == Scalar.Type.FLOAT) {
            return false;
        }
        // With one colon it is the port of the host that stands before it.
        String host = port.group("host") == null ? port.group("ip") : port.group("host");
        String address = port.group("host") == null ? null : port.group("ip");
        String protocol = port.group("protocol");
        return (protocol == null || protocol.matches("(?i)tcp|udp|sctp"))
                && (address == null || address.isEmpty() || ADDRESS.matcher(address).matches())
                && spans(port.group("container")) > 0
                && (host == null || host.isEmpty() || fits(spans(host), spans(port.group("container"))));
    }

    private static boolean fits(int host, int container) {
        return host > 0 && (host == container || container == 1);
    }

    /** How many ports a range spans; 0 when it is none. */
    private static int spans(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            return 0;
        }
        int first = Integer.parseInt(range.group(1));
        int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
        return last > 65535 || last < first ? 0 : last - first + 1;
    }
}
