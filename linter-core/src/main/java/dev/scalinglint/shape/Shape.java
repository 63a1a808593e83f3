package dev.scalinglint.shape;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a field has to be. Only fields that the model reads are listed; of others nothing is said. */
final class Shape {
    /** The types of the Kubernetes API, as far as they can be told apart in a manifest. */
    enum Type {
        INTEGER, LONG, QUANTITY, BOOLEAN, STRING, INTEGER_OR_STRING, MAPPING, LIST
    }

    static final Shape INTEGER = new Shape(Type.INTEGER, null);
    static final Shape LONG = new Shape(Type.LONG, null);
    static final Shape QUANTITY = new Shape(Type.QUANTITY, null);
    /** A mapping of anything to quantities. */
    static final Shape QUANTITIES = new Shape(Type.MAPPING, QUANTITY);
    static final Shape BOOLEAN = new Shape(Type.BOOLEAN, null);
    static final Shape STRING = new Shape(Type.STRING, null);
    static final Shape EITHER = new Shape(Type.INTEGER_OR_STRING, null);
    /** A mapping of anything to strings. */
    static final Shape TEXTS = new Shape(Type.MAPPING, STRING);

    private final Type type;
    private final @Nullable Shape each;
    private final Map<String, Shape> fields = new HashMap<>();

    private Shape(Type type, @Nullable Shape each) {
        this.type = type;
        this.each = each;
    }

    static Shape mapping() {
        return new Shape(Type.MAPPING, null);
    }

    static Shape list(Shape item) {
        return new Shape(Type.LIST, item);
    }

    Shape with(String field, Shape shape) {
        fields.put(field, shape);
        return this;
    }

    /** Fields of one shape; their names with blanks between. */
    Shape with(Shape shape, String names) {
        for (String name : names.split(" ")) {
            fields.put(name, shape);
        }
        return this;
    }

    Type type() {
        return type;
    }

    /** The shape of a field, or of every item of a list; null for what may be anything. */
    @Nullable
    Shape of(String field) {
        return each != null ? each : fields.get(field);
    }
}
