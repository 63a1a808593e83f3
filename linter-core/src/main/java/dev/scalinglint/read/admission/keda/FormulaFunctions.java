package dev.scalinglint.read.admission.keda;

import dev.scalinglint.read.admission.keda.Formula.Type;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions that the language brings, and what they come to. */
final class FormulaFunctions {
    private static final Map<String, Type> ALL = new HashMap<>();

    static {
        add(Type.FLOAT, "float ceil floor round sum mean median");
        add(Type.INTEGER,
                "int len count indexOf lastIndexOf findIndex findLastIndex bitand bitor bitxor bitnand bitnot bitshl"
                        + " bitshr bitushr");
        add(Type.BOOLEAN, "all none any one hasPrefix hasSuffix");
        add(Type.LIST, "filter map sortBy split splitAfter keys values toPairs reverse concat flatten uniq sort take");
        add(Type.MAPPING, "groupBy fromPairs");
        add(Type.ANY,
                "abs max min find findLast reduce type string trim trimPrefix trimSuffix upper lower replace repeat"
                        + " join toJSON fromJSON toBase64 "
                        + "fromBase64 now duration date timezone first last get");
    }

    private FormulaFunctions() {}

    private static void add(Type type, String names) {
        for (String name : names.split(" ")) {
            ALL.put(name, type);
        }
    }

    /** Null for none of that name. */
    static @Nullable Type of(String name) {
        return ALL.get(name);
    }
}
