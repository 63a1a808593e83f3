package dev.scalinglint.manifest.nginx;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells nginx configuration from other texts that stand in a ConfigMap, some of which only quote it: notes, scripts.
 */
public final class NginxRecognition {
    private static final Set<String> BLOCKS =
            Set.of("http", "stream", "events", "upstream", "server", "location", "split_clients");
    private static final Pattern PROSE = Pattern.compile(".*\\.(md|txt|rst|adoc)");

    private NginxRecognition() {}

    /**
     * By its name, or by what stands at its top.
     *
     * @param name the key of a ConfigMap or the name of a file: {@code default.conf}, {@code default.conf.template},
     *             {@code server-snippet}
     */
    public static boolean is(String name, List<Directive> top) {
        return name.endsWith(".conf") || name.contains(".conf.") || name.contains("snippet")
                || top.stream().anyMatch(directive -> directive.isBlock() && BLOCKS.contains(directive.name()))
                        && !PROSE.matcher(name).matches();
    }
}
