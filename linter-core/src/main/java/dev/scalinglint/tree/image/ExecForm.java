package dev.scalinglint.tree.image;

import dev.scalinglint.manifest.InnerPlace;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Scalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ["program", "argument"]}: what is no such list of texts between double quotes is shell form. */
final class ExecForm {
    private final Scalar source;
    private final String text;
    private int at;

    private ExecForm(Scalar source) {
        this.source = source;
        this.text = source.text();
    }

    /** The items, each at its own place; null for another form. */
    static @Nullable List<Scalar> of(Scalar text) {
        return new ExecForm(text).items();
    }

    private @Nullable List<Scalar> items() {
        skip();
        if (!take('[')) {
            return null;
        }
        List<Scalar> items = new ArrayList<>();
        skip();
        boolean more = !take(']');
        while (more) {
            Scalar item = item();
            if (item == null) {
                return null;
            }
            items.add(item);
            skip();
            more = take(',');
            if (!more && !take(']')) {
                return null;
            }
            skip();
        }
        skip();
        return at == text.length() ? items : null;
    }

    private @Nullable Scalar item() {
        skip();
        int start = at;
        if (!take('"')) {
            return null;
        }
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
                value.append(switch (text.charAt(at)) {
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    default -> text.charAt(at);
                });
            } else {
                value.append(text.charAt(at));
            }
            at++;
        }
        return take('"')
                ? new Scalar(value.toString(), Scalar.Type.STRING, Scalar.Style.DOUBLE_QUOTED,
                        InnerPlace.of(Located.text(source), start, at))
                : null;
    }

    private boolean take(char c) {
        boolean is = at < text.length() && text.charAt(at) == c;
        at += is ? 1 : 0;
        return is;
    }

    /** Blanks, and lines that go on. */
    private void skip() {
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\\' && at + 1 < text.length()
                        && Character.isWhitespace(text.charAt(at + 1)))) {
            at++;
        }
    }
}
