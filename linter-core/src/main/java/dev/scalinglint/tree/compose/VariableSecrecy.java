package dev.scalinglint.tree.compose;

import dev.scalinglint.source.SecretText;
import org.jspecify.annotations.Nullable;

/** What files of variables hold and nobody may be shown. */
final class VariableSecrecy {
    private VariableSecrecy() {}

    static boolean mayBe(String name, @Nullable String value) {
        return SecretText.mayName(name) || value != null && value.indexOf('@') >= 0;
    }
}
