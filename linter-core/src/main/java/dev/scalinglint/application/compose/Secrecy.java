package dev.scalinglint.application.compose;

import dev.scalinglint.source.SecretText;
import org.jspecify.annotations.Nullable;

/** What files of variables hold and nobody may be shown. */
final class Secrecy {
    private Secrecy() {}

    static boolean mayBe(String name, @Nullable String value) {
        return SecretText.mayName(name) || value != null && value.indexOf('@') >= 0;
    }
}
