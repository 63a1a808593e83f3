package dev.scalinglint.model;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads one component or fact of a record. */
final class RecordReader {
    private static final MethodType ANY = MethodType.methodType(Object.class, Object.class);
    /** A method handle is several times as fast as reflection, but takes as long to make as some thousand reads. */
    private static final int MANY = 2_000;

    private final Method method;
    private int reads;
    private @Nullable MethodHandle handle;

    RecordReader(Method method) {
        this.method = method;
        method.setAccessible(true);
    }

    Type type() {
        return method.getGenericReturnType();
    }

    boolean mayBeAbsent() {
        return method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
    }

    /** Null when it is absent. */
    @Nullable
    Object read(Object record) {
        try {
            // Threads may count together or make it twice: nothing depends on either.
            if (handle == null && ++reads < MANY) {
                return method.invoke(record);
            }
            if (handle == null) {
                handle = MethodHandles.lookup().unreflect(method).asType(ANY);
            }
            return handle.invokeExact(record);
        } catch (Throwable e) {
            throw new IllegalStateException(method.getName() + " of " + record.getClass().getSimpleName() + " failed",
                    e instanceof InvocationTargetException ? e.getCause() : e);
        }
    }
}
