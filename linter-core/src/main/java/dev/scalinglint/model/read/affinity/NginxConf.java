package dev.scalinglint.model.read.affinity;

import static dev.scalinglint.model.read.affinity.Mechanism.BY_ADDRESS;
import static dev.scalinglint.model.read.affinity.Mechanism.BY_KEY;
import static dev.scalinglint.model.read.affinity.Mechanism.hash;
import static dev.scalinglint.model.read.affinity.Mechanism.sticky;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.InnerPlace;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.nginx.Configuration;
import dev.scalinglint.manifest.nginx.Directive;
import dev.scalinglint.manifest.nginx.NginxReader;
import dev.scalinglint.manifest.nginx.Word;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Balancing methods in nginx configuration. */
final class NginxConf {
    /**
     * A method that pins.
     *
     * @param value   as written, and where
     * @param servers what the upstream balances over
     */
    private record Method(Mechanism mechanism, Directive directive, String value, List<String> servers) {}

    private static final String REMEDY = "use least_conn or no method";
    private static final Mechanism IP_HASH = sticky("nginx", BY_ADDRESS, REMEDY);
    private static final Mechanism STICKY = sticky("nginx", "pins each client to one backend", REMEDY);
    private static final Mechanism HASH = hash("nginx", BY_KEY, REMEDY);
    private static final Mechanism SPLIT = hash("nginx", "sends each client to the same group of backends", "split on $request_id");

    private NginxConf() {}

    /** Reads the texts of a ConfigMap, or the one of a file. */
    static void read(Found found) {
        for (Entry entry : found.object().body().mappingOrEmpty("data").entries()) {
            if (entry.value() instanceof Scalar text) {
                read(found, entry, text.text());
            }
        }
    }

    private static void read(Found found, Entry entry, String text) {
        for (Method method : methods(entry.name(), text)) {
            List<Target> targets = method.servers.stream().map(host -> Target.ofHost(host, found.object().namespace())).toList();
            Place place = InnerPlace.of(entry, method.directive.start(), method.directive.end());
            // Where escapes leave it no place of its own, nothing of it can be taken out.
            boolean exact = !place.equals(entry.key().place());
            found.add(exact ? method.mechanism.removable() : method.mechanism, method.value, place, targets);
        }
    }

    /** The methods of a text that is nginx configuration. */
    private static List<Method> methods(String name, String text) {
        if (!text.contains("upstream") && !text.contains("split_clients")) {
            return List.of();
        }
        List<Directive> top = NginxReader.read(text);
        if (!Configuration.is(name, top)) {
            return List.of();
        }
        List<Method> methods = new ArrayList<>();
        scopes(top).forEach(directive -> {
            if (directive.isBlock() && directive.name().equals("upstream")) {
                upstream(directive, methods);
            } else if (directive.isBlock() && directive.name().equals("split_clients")) {
                split(directive, text, methods);
            }
        });
        return methods;
    }

    /** Directives that stand where an upstream may: at the top of an included part, in http or in stream. */
    private static Stream<Directive> scopes(List<Directive> top) {
        return top.stream().flatMap(directive -> directive.name().equals("http") || directive.name().equals("stream")
                ? directive.block().stream() : Stream.of(directive));
    }

    private static void upstream(Directive upstream, List<Method> methods) {
        List<String> servers = upstream.block("server").map(Directive::argument).toList();
        for (Directive directive : upstream.block()) {
            Mechanism mechanism = mechanism(directive);
            if (mechanism != null) {
                methods.add(new Method(mechanism, directive, directive.text() + " in upstream " + upstream.argument(), servers));
            }
        }
    }

    private static @Nullable Mechanism mechanism(Directive directive) {
        return switch (directive.name()) {
            case "ip_hash" -> IP_HASH;
            case "sticky" -> STICKY;
            case "hash" -> NginxVariables.fromClient(directive.argument()) ? HASH : null;
            default -> null;
        };
    }

    /** Splitting clients pins them when the outcome chooses a backend; the same directive also samples logs and the like. */
    private static void split(Directive split, String text, List<Method> methods) {
        List<Word> arguments = split.arguments();
        if (arguments.size() == 2 && NginxVariables.fromClient(arguments.get(0).text()) && passes(text, arguments.get(1).text())) {
            methods.add(new Method(SPLIT, split, split.text(), List.of()));
        }
    }

    private static boolean passes(String text, String variable) {
        String name = Pattern.quote(variable.replace("$", ""));
        return Pattern.compile("_pass\\s[^;]*\\$\\{?" + name + "\\b").matcher(text).find()
                || text.indexOf(variable) == text.lastIndexOf(variable);
    }
}
