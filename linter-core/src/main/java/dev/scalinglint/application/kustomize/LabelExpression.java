package dev.scalinglint.application.kustomize;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A label selector in its text form: {@code a=b,c!=d,e in (x,y),f notin (z),g,!h}. */
record LabelExpression(String text) {
    private static final Pattern TERM = Pattern.compile(
            "\\s*+(!?)\\s*+([\\w./-]++)\\s*+(?:(==|=|!=)\\s*+([\\w./-]*+)|(?<=\\s)(in|notin)\\s*+\\(([^()]*+)\\))?\\s*+(?:,|$)");

    boolean matches(Mapping labels) {
        Matcher terms = TERM.matcher(text);
        while (terms.lookingAt()) {
            if (!matches(terms, labels)) {
                return false;
            }
            if (terms.hitEnd()) {
                return true;
            }
            terms.region(terms.end(), text.length());
        }
        return text.isBlank();
    }

    private static boolean matches(Matcher term, Mapping labels) {
        @Nullable Located<String> label = labels.text(term.group(2));
        if (term.group(3) != null) {
            boolean equal = label != null && label.value().equals(term.group(4));
            return equal != term.group(3).equals("!=");
        }
        if (term.group(5) != null) {
            List<String> values = Arrays.stream(term.group(6).split(",")).map(String::strip).toList();
            boolean in = label != null && values.contains(label.value());
            return in == term.group(5).equals("in");
        }
        return (label != null) == term.group(1).isEmpty();
    }
}
