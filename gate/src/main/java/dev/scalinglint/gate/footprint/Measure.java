package dev.scalinglint.gate.footprint;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What is counted.
 *
 * @param of the database or Redis that connections are opened to; {@code ""} for other kinds
 */
public record Measure(Kind kind, String of) implements Comparable<Measure> {
    private static final BigDecimal KIB = BigDecimal.valueOf(1024);
    private static final String[] SIZES = {"bytes", "KiB", "MiB", "GiB", "TiB", "PiB"};

    /** Kinds of measure, in the order in which they are told; cpu in cores, memory in bytes. */
    public enum Kind {
        PODS, CPU_REQUESTED, CPU_LIMIT, MEMORY_REQUESTED, MEMORY_LIMIT, CONNECTIONS
    }

    public static Measure of(Kind kind) {
        return new Measure(kind, "");
    }

    /** For people, before its amount. */
    public String words() {
        return switch (kind) {
            case PODS -> "pods";
            case CPU_REQUESTED -> "cpu requested";
            case CPU_LIMIT -> "cpu limit";
            case MEMORY_REQUESTED -> "memory requested";
            case MEMORY_LIMIT -> "memory limit";
            case CONNECTIONS -> "connections to " + of;
        };
    }

    /**
     * An amount of it without its unit: in {@code unit(largest)}, to three digits after the point for cores and one for
     * bytes.
     */
    String number(BigDecimal amount, BigDecimal largest) {
        return switch (kind) {
            case CPU_REQUESTED, CPU_LIMIT -> plain(amount.setScale(3, RoundingMode.HALF_UP));
            case MEMORY_REQUESTED, MEMORY_LIMIT -> plain(amount.divide(KIB.pow(size(largest)), MathContext.DECIMAL64)
                    .setScale(1, RoundingMode.HALF_UP));
            default -> plain(amount);
        };
    }

    /** What follows the numbers: {@code  cores}, {@code  GiB}; nothing where they are counts. */
    String unit(BigDecimal largest) {
        return switch (kind) {
            case CPU_REQUESTED, CPU_LIMIT -> largest.compareTo(BigDecimal.ONE) == 0 ? " core" : " cores";
            case MEMORY_REQUESTED, MEMORY_LIMIT -> " " + SIZES[size(largest)];
            default -> "";
        };
    }

    private static int size(BigDecimal bytes) {
        int size = 0;
        for (BigDecimal left = bytes; left.compareTo(KIB) >= 0 && size < SIZES.length - 1; left =
                left.divide(KIB, MathContext.DECIMAL64)) {
            size++;
        }
        return size;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    @Override
    public int compareTo(Measure other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : of.compareTo(other.of);
    }
}
