package dev.scalinglint.read.connection;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.source.Place;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of PgBouncer's {@code [databases]}: {@code orders = host=db dbname=orders pool_size=5}. What it says goes
 * before the general settings; null where it says nothing.
 *
 * @param name    what clients ask for; {@code *} for all that have no line
 * @param host    of its server
 * @param mode    within the line
 * @param pool    {@code pool_size}
 * @param reserve {@code reserve_pool_size}
 * @param most    {@code max_db_connections}
 */
record BouncerDatabase(String name, @Nullable String host, @Nullable Located<String> mode,
        @Nullable Located<Integer> pool,
        @Nullable Integer reserve, @Nullable Integer most) {
    private static final String MODE = "pool_mode";

    static BouncerDatabase of(ConfigLines.Line line) {
        Map<String, String> pairs = new LinkedHashMap<>();
        int mode = pairs(line.value().value(), pairs);
        String written = pairs.get(MODE);
        Integer size = number(pairs.get("pool_size"));
        String host = pairs.get("host");
        return new BouncerDatabase(line.name(), host == null ? null : Dsn.host(host.toLowerCase(Locale.ROOT)),
                written == null ? null : inner(line.value(), mode, written.toLowerCase(Locale.ROOT)),
                size == null ? null : line.value().as(size), number(pairs.get("reserve_pool_size")),
                number(pairs.get("max_db_connections")));
    }

    boolean isAny() {
        return name.equals("*");
    }

    private static @Nullable Integer number(@Nullable String written) {
        return written == null ? null : Scalars.integer(written);
    }

    /**
     * Reads {@code key=value} pairs, with blanks round the sign or none and quotes or none; returns where the mode
     * begins.
     */
    private static int pairs(String text, Map<String, String> pairs) {
        int mode = -1;
        for (int at = blanks(text, 0); at < text.length(); at = blanks(text, at)) {
            int equals = text.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            String key = text.substring(at, equals).strip().toLowerCase(Locale.ROOT);
            int start = blanks(text, equals + 1);
            boolean quoted = start < text.length() && text.charAt(start) == '\'';
            start += quoted ? 1 : 0;
            int end = start;
            while (end < text.length() && (quoted
                    ? text.charAt(end) != '\''
                    : !Character.isWhitespace(text.charAt(end)))) {
                end++;
            }
            pairs.put(key, text.substring(start, end));
            mode = key.equals(MODE) ? start : mode;
            at = quoted ? end + 1 : end;
        }
        return mode;
    }

    private static int blanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static Located<String> inner(Located<String> line, int shift, String mode) {
        Place place = line.place();
        boolean exact = place.end() - place.start() == line.value().length();
        return new Located<>(mode, mode, !exact
                ? place
                : new Place(place.file(), place.start() + shift, place.start() + shift + mode.length(),
                        place.line(), place.column() + shift, place.line(), place.column() + shift + mode.length()),
                false);
    }
}
