package dev.scalinglint.tree.argocd;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.tree.argocd.ApplicationSet.Made;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether what an ApplicationSet makes can be an Application: its names, and that no parameter is left in them. */
final class MadeNames {
    private static final Pattern NAME = Pattern.compile(
            "[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final String NO_VALUE = "<no value>";

    private MadeNames() {}

    /** Checks that no two have one name: then Argo CD makes neither. */
    static void check(List<Made> made, TemplateFilling filling) {
        Set<String> names = new HashSet<>();
        for (Made application : made) {
            Scalar name = application.name();
            if (name != null && application.selected() && !TemplateFilling.isOpen(name.text())
                    && !names.add(name.text())) {
                filling.refused(name.place(), "two Applications are called " + name.text());
            }
        }
    }

    /** Checks one of which all parameters are known. */
    static void check(@Nullable Scalar name, Mapping spec, TemplateFilling filling) {
        if (name != null && isFilled(name, filling) && !isName(name.text())) {
            filling.refused(name.place(), "\"" + name.text()
                    + "\" is no name of an object: small letters, digits, - and . can stand in it");
        }
        for (Mapping source : ArgoClaim.sources(spec)) {
            for (String field : List.of("repoURL", "path", "targetRevision", "chart")) {
                check(source.scalar(field), filling);
            }
        }
        for (String field : List.of("server", "name")) {
            check(spec.scalar("destination", field), filling);
        }
        Scalar namespace = spec.scalar("destination", "namespace");
        if (namespace != null && isFilled(namespace, filling) && !namespace.text().isEmpty()
                && !isName(namespace.text())) {
            filling.refused(namespace.place(), "\"" + namespace.text()
                    + "\" is no name of a namespace: small letters, digits and - can stand in it");
        }
        check(spec.scalar("project"), filling);
    }

    private static boolean isName(String text) {
        return text.length() <= 253 && NAME.matcher(text).matches();
    }

    private static void check(@Nullable Scalar scalar, TemplateFilling filling) {
        if (scalar != null) {
            isFilled(scalar, filling);
        }
    }

    /** Whether there is a value in each of its places; says so where not. */
    private static boolean isFilled(Scalar scalar, TemplateFilling filling) {
        String text = scalar.text();
        if (text.contains(NO_VALUE)) {
            filling.refused(scalar.place(), "it comes to \"" + text + "\", as there is no such parameter"
                    + " (keys like n, y, no and on are booleans in YAML 1.1: put them in quotes)");
            return false;
        } else if (!filling.isGo() && TemplateFilling.isOpen(text)) {
            filling.refused(scalar.place(), "\"" + text + "\" stays as it is, as there is no such parameter"
                    + (text.contains("{{ .") || text.contains("{{.") ? "; Go templates need goTemplate: true" : ""));
            return false;
        }
        return !TemplateFilling.isOpen(text);
    }
}
