package dev.scalinglint.rule.cel;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.ModelRecord;
import dev.scalinglint.model.Quantity;
import dev.scalinglint.rule.Param;
import dev.scalinglint.source.Place;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The model's records as CEL types, so that a misspelt field fails when a rule is loaded. */
@SuppressWarnings("Immutable") // filled while one rule is checked, on one thread
final class ModelTypes implements CelTypeProvider {
    private static final String PREFIX = "scaling.";
    private final Map<String, StructType> structs = new HashMap<>();
    private final Map<String, Class<?>> records = new HashMap<>();

    /** The CEL type of a record of the model, by which everything it reaches is known too. */
    CelType struct(Class<?> record) {
        String name = PREFIX + record.getSimpleName();
        if (!structs.containsKey(name)) {
            records.put(name, record);
            ModelRecord shape = ModelRecord.of(record);
            Map<String, Type> fields = new HashMap<>();
            shape.names().stream().filter(field -> shape.typeOf(field) != Place.class)
                    .forEach(field -> fields.put(field, shape.typeOf(field)));
            structs.put(name, StructType.create(name, ImmutableSet.copyOf(fields.keySet()),
                    field -> Optional.ofNullable(fields.get(field)).map(this::of)));
            fields.values().forEach(this::of);
        }
        return StructTypeReference.create(name);
    }

    /** The type of a rule's {@code params}: declared ones only. */
    CelType params(Map<String, Param> params) {
        Map<String, CelType> fields =
                params.values().stream().collect(Collectors.toMap(Param::name, param -> of(param.type())));
        structs.put(PREFIX + "Params", StructType.create(PREFIX + "Params", ImmutableSet.copyOf(fields.keySet()),
                field -> Optional.ofNullable(fields.get(field))));
        return StructTypeReference.create(PREFIX + "Params");
    }

    private static CelType of(Param.Type type) {
        return switch (type) {
            case INT -> SimpleType.INT;
            case NUMBER -> SimpleType.DOUBLE;
            case STRING -> SimpleType.STRING;
            case BOOL -> SimpleType.BOOL;
            case STRINGS -> ListType.create(SimpleType.STRING);
        };
    }

    private CelType of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) type;
        if (plain == int.class || plain == Integer.class || plain == long.class || plain == Long.class) {
            return SimpleType.INT;
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return SimpleType.BOOL;
        }
        if (plain == double.class || plain == Double.class || plain == Quantity.class) {
            return SimpleType.DOUBLE;
        }
        return plain.isRecord() ? struct(plain) : SimpleType.STRING;
    }

    private CelType ofGeneric(Class<?> raw, Type[] arguments) {
        if (raw == Located.class) {
            return of(arguments[0]);
        }
        if (List.class.isAssignableFrom(raw)) {
            return ListType.create(of(arguments[0]));
        }
        return MapType.create(SimpleType.STRING, of(arguments[1]));
    }

    /** Whether a field of a type may have no value. */
    boolean mayBeAbsent(String typeName, String field) {
        Class<?> record = records.get(typeName);
        return record != null && ModelRecord.of(record).mayBeAbsent(field);
    }

    /** What one may write after a dot on a type, for error messages. */
    List<String> fields(String typeName) {
        StructType struct = structs.get(typeName);
        return struct == null ? List.of() : struct.fieldNames().stream().sorted().toList();
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return ImmutableList.copyOf(structs.values());
    }

    @Override
    public Optional<CelType> findType(String name) {
        return Optional.ofNullable(structs.get(name));
    }
}
