package dev.scalinglint.read.compose;

import dev.scalinglint.manifest.nginx.Directive;
import dev.scalinglint.manifest.nginx.NginxWord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The {@code …_next_upstream} that let nginx send a request twice that must not be. {@code off}, and one try, send none
 * twice; both are inherited from context to context (observed with nginx 1.30 and 1.31).
 */
final class NextUpstreams {
    private static final String NEXT = "_next_upstream";
    private static final String TRIES = "_next_upstream_tries";

    /** One of them with the context that holds it. */
    record Repeated(Directive directive, List<Directive> context) {}

    private final List<Repeated> repeated = new ArrayList<>();
    private final Set<Directive> asked = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Directive, List<Directive>> contexts = new IdentityHashMap<>();

    private NextUpstreams() {}

    static List<Repeated> repeated(List<Directive> top) {
        NextUpstreams found = new NextUpstreams();
        found.visit(top, Map.of());
        return found.repeated;
    }

    private void visit(List<Directive> context, Map<String, Directive> inherited) {
        Map<String, Directive> valid = new HashMap<>(inherited);
        for (Directive directive : context) {
            if (directive.name().endsWith(NEXT) || directive.name().endsWith(TRIES)) {
                valid.put(directive.name(), directive);
                contexts.put(directive, context);
            }
        }
        for (Directive directive : context) {
            visit(directive.block(), valid);
        }
        for (Directive directive : context) {
            if (directive.name().endsWith("_pass")) {
                ask(directive.name().substring(0, directive.name().length() - "_pass".length()), valid);
            }
        }
        // A part that passes nothing on is for whatever includes it.
        boolean part = !passes(context);
        for (Directive directive : context) {
            if (part && directive.name().endsWith(NEXT) && !asked.contains(directive)) {
                ask(directive.name().substring(0, directive.name().length() - NEXT.length()), valid);
            }
        }
    }

    private static boolean passes(List<Directive> context) {
        return context.stream().anyMatch(directive -> directive.name().endsWith("_pass") || passes(directive.block()));
    }

    private void ask(String protocol, Map<String, Directive> valid) {
        Directive next = valid.get(protocol + NEXT);
        Directive tries = valid.get(protocol + TRIES);
        if (next == null) {
            return;
        }
        List<String> conditions = next.arguments().stream().map(NginxWord::text).toList();
        boolean once = tries != null && tries.argument().equals("1");
        asked.add(next);
        // Alone it names nothing that is a failure.
        if (conditions.contains("non_idempotent") && conditions.size() > 1 && !conditions.contains("off") && !once) {
            repeated.add(new Repeated(next, Objects.requireNonNull(contexts.get(next), "noted with it")));
        }
    }
}
