package dev.scalinglint.rule.cel;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.ModelRecord;
import dev.scalinglint.model.Scope;
import dev.scalinglint.rule.ModelPath;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a path can be followed over the model's types. */
final class PathTypes {
    private PathTypes() {}

    /** A sentence, or null when the path is right. */
    static @Nullable String mistake(ModelPath path, Scope scope) {
        Type type = scope.variables().get(path.steps().get(0));
        if (type == null) {
            return "unknown name '" + path.steps().get(0) + "'; expected a path from "
                    + String.join(", ", scope.variables().keySet());
        }
        for (int i = 1; i < path.steps().size(); i++) {
            String step = path.steps().get(i);
            Class<?> plain = plain(type);
            if (Map.class.isAssignableFrom(plain)) {
                type = ((ParameterizedType) type).getActualTypeArguments()[1];
                continue;
            }
            String owner = String.join(".", path.steps().subList(0, i));
            if (!plain.isRecord()) {
                return "'" + owner + "' has no fields";
            }
            Type next = ModelRecord.of(plain).typeOf(step);
            if (next == null) {
                return "unknown field '" + step + "' of " + owner + "; expected one of "
                        + String.join(", ", ModelRecord.of(plain).names());
            }
            type = next;
        }
        return null;
    }

    private static Class<?> plain(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Located.class
                    ? plain(generic.getActualTypeArguments()[0])
                    : (Class<?>) generic.getRawType();
        }
        return (Class<?>) type;
    }
}
