package dev.scalinglint.read.traffic.affinity;

import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_ADDRESS;
import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_KEY;
import static dev.scalinglint.read.traffic.affinity.Mechanism.hash;
import static dev.scalinglint.read.traffic.affinity.Mechanism.sticky;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.nginx.Directive;
import dev.scalinglint.manifest.nginx.NginxWord;
import dev.scalinglint.read.nginx.NginxTexts;
import dev.scalinglint.source.Place;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Balancing methods in nginx configuration. */
final class NginxConf {
    private static final Set<String> METHODS = Set.of("ip_hash", "hash", "least_conn", "least_time", "random",
            "sticky");
    private static final String REMEDY = "use least_conn or no method";
    private static final Mechanism IP_HASH = sticky("nginx", BY_ADDRESS, REMEDY);
    private static final Mechanism STICKY = sticky("nginx", "pins each client to one backend", REMEDY);
    private static final Mechanism HASH = hash("nginx", BY_KEY, REMEDY);
    private static final Mechanism SPLIT =
            hash("nginx", "sends each client to the same group of backends", "split on $request_id");

    private NginxConf() {}

    /** Reads ConfigMaps and files. */
    static void read(List<KubeObject> objects, List<Switch> switches) {
        NginxTexts texts = NginxTexts.of(objects.stream().filter(object -> !object.is("compose", "Compose")).toList(),
                "upstream", "split_clients");
        Set<Directive> met = Collections.newSetFromMap(new IdentityHashMap<>());
        for (NginxTexts.Text text : texts.all()) {
            scopes(text.top()).filter(Directive::isBlock).forEach(directive -> {
                if (directive.name().equals("upstream")) {
                    upstream(directive, texts, met, switches);
                } else if (directive.name().equals("split_clients") && met.add(directive) && isSplit(directive)) {
                    add(SPLIT, directive, directive.text(), List.of(), texts, switches);
                }
            });
        }
    }

    /** Directives that stand where an upstream may: at the top of an included part, in http or in stream. */
    private static Stream<Directive> scopes(List<Directive> top) {
        return top.stream().flatMap(directive -> directive.name().equals("http") || directive.name().equals("stream")
                ? directive.block().stream()
                : Stream.of(directive));
    }

    /** Of several methods nginx keeps the last. */
    private static void upstream(Directive upstream, NginxTexts texts, Set<Directive> met, List<Switch> switches) {
        Directive method = null;
        for (Directive directive : upstream.block()) {
            method = METHODS.contains(directive.name()) ? directive : method;
        }
        Mechanism mechanism = method == null ? null : mechanism(method);
        if (method != null && mechanism != null && met.add(method)) {
            List<String> servers = upstream.block("server").map(Directive::argument).toList();
            add(mechanism, method, method.text() + " in upstream " + upstream.argument(), servers, texts, switches);
        }
    }

    private static void add(Mechanism mechanism, Directive directive, String value, List<String> servers,
            NginxTexts texts, List<Switch> switches) {
        KubeObject object = texts.object(directive);
        List<ServiceName> targets = servers.stream().map(host -> ServiceName.ofHost(host, object.namespace())).toList();
        Place place = directive.located().place();
        // Where escapes leave it no place of its own, nothing of it can be taken out.
        boolean exact = directive.source() != null && !place.equals(directive.source().key().place());
        new SwitchCollector(object, switches).add(exact ? mechanism.removable() : mechanism, value, place, targets);
    }

    private static @Nullable Mechanism mechanism(Directive directive) {
        return switch (directive.name()) {
            case "ip_hash" -> IP_HASH;
            case "sticky" -> STICKY;
            case "hash" -> NginxVariables.fromClient(directive.argument()) ? HASH : null;
            default -> null;
        };
    }

    /**
     * Splitting clients pins them when the outcome chooses a backend; the same directive also samples logs and the
     * like.
     */
    private static boolean isSplit(Directive split) {
        List<NginxWord> arguments = split.arguments();
        return split.source() != null && arguments.size() == 2 && NginxVariables.fromClient(arguments.get(0).text())
                && passes(String.valueOf(split.source().value()), arguments.get(1).text());
    }

    private static boolean passes(String text, String variable) {
        String name = Pattern.quote(variable.replace("$", ""));
        return Pattern.compile("_pass\\s[^;]*\\$\\{?" + name + "\\b").matcher(text).find()
                || text.indexOf(variable) == text.lastIndexOf(variable);
    }
}
