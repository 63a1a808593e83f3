package dev.scalinglint.model.read.connection;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What PgBouncer is told by its ini file, or by the environment of the usual images.
 *
 * @param mode      of the first database that is not in transaction mode, else of all; null when it cannot be seen
 * @param poolSize  null when it cannot be seen
 * @param most      connections to one database at all; null where nothing limits them
 * @param databases names of those it serves; empty when it takes any
 * @param host      of the server behind it; null when it cannot be seen
 */
record BouncerSettings(@Nullable Located<String> mode, @Nullable Located<Integer> poolSize, int reserve, @Nullable Integer most,
                       List<String> databases, @Nullable String host) {
    private static final int POOL_SIZE = 20;
    private static final String MODE = "pool_mode";

    /** @param spec where a mode belongs that nobody wrote */
    static BouncerSettings of(Configuration configuration, Place spec) {
        Located<String> mode = setting(configuration, "POOL_MODE");
        Located<Integer> size = PoolerReader.number(setting(configuration, "DEFAULT_POOL_SIZE"));
        Located<Integer> reserve = PoolerReader.number(setting(configuration, "RESERVE_POOL_SIZE"));
        BouncerSettings file = of(configuration.lines());
        boolean seen = configuration.complete() && !takesUnseen(configuration);
        boolean hasFile = !configuration.lines().isEmpty();
        Located<String> otherwise = hasFile ? file.mode : seen ? Located.byDefault("session", spec) : null;
        Located<Integer> usual = hasFile ? file.poolSize : seen ? Located.byDefault(POOL_SIZE, spec) : null;
        Located<Integer> most = PoolerReader.number(setting(configuration, "MAX_DB_CONNECTIONS"));
        return new BouncerSettings(mode == null ? otherwise : mode, size == null ? usual : size, reserve == null ? file.reserve : reserve.value(),
                most == null ? file.most : most.value(), file.databases, host(configuration, file));
    }

    /** The names that bitnami's and edoburu's images read. */
    private static @Nullable Located<String> setting(Configuration configuration, String name) {
        Located<String> value = configuration.container().env().get("PGBOUNCER_" + name);
        value = value == null ? configuration.container().env().get(name) : value;
        return value == null ? null : value.as(Expansion.of(value.value(), configuration.container().env()));
    }

    /** Whether some of its environment comes from where the tree does not show it. */
    private static boolean takesUnseen(Configuration configuration) {
        return configuration.container().references().stream().anyMatch(reference -> reference.variable() == null);
    }

    private static @Nullable String host(Configuration configuration, BouncerSettings file) {
        var env = configuration.container().env();
        for (String name : List.of("DB_HOST", "POSTGRESQL_HOST", "DATABASES_HOST", "PGBOUNCER_DB_HOST")) {
            if (env.containsKey(name)) {
                return Dsn.host(Expansion.of(env.get(name).value(), env));
            }
        }
        for (String name : List.of("DATABASE_URL", "DATABASE_URLS")) {
            Dsn dsn = env.containsKey(name) ? Dsn.parse(Expansion.of(env.get(name).value(), env)) : null;
            if (dsn != null) {
                return dsn.host();
            }
        }
        return file.host;
    }

    Bouncer.Sizes sizes() {
        return Bouncer.Sizes.of(poolSize, reserve, most);
    }

    static BouncerSettings of(List<ConfigLines.Line> lines) {
        Integer most = null;
        Located<String> mode = null;
        Located<Integer> size = null;
        Located<Integer> reserve = null;
        Place section = null;
        for (ConfigLines.Line line : lines) {
            if (line.section().equals("pgbouncer")) {
                switch (line.name()) {
                    case "" -> section = line.value().place();
                    case MODE -> mode = line.value();
                    case "default_pool_size" -> size = PoolerReader.number(line.value());
                    case "reserve_pool_size" -> reserve = PoolerReader.number(line.value());
                    case "max_db_connections" -> most = Scalars.integer(line.value().value());
                    default -> { }
                }
            }
        }
        Located<String> general = mode != null ? mode : section == null ? null : Located.byDefault("session", section);
        Located<Integer> usual = size != null ? size : section == null ? null : Located.byDefault(POOL_SIZE, section);
        return databases(lines, general, usual, reserve == null ? 0 : reserve.value(), most);
    }

    /** Databases may have a mode and a host of their own: {@code orders = host=db dbname=orders pool_mode=session}. */
    private static BouncerSettings databases(List<ConfigLines.Line> lines, @Nullable Located<String> general, @Nullable Located<Integer> size, int reserve,
                                             @Nullable Integer most) {
        List<String> names = new ArrayList<>();
        Located<String> mode = null;
        boolean asGeneral = false;
        String host = null;
        for (ConfigLines.Line line : lines) {
            if (line.section().equals("databases") && !line.name().isEmpty()) {
                String own = null;
                for (String word : line.value().value().split("\\s+")) {
                    String pair = word.toLowerCase(Locale.ROOT);
                    own = pair.startsWith(MODE + "=") ? pair.substring(MODE.length() + 1) : own;
                    host = pair.startsWith("host=") ? Dsn.host(pair.substring(5)) : host;
                }
                mode = own == null || mode != null && !mode.value().equals("transaction") ? mode : inner(line.value(), own);
                asGeneral |= own == null;
                if (!line.name().equals("*")) {
                    names.add(line.name());
                }
            }
        }
        boolean own = mode != null && (!asGeneral || !mode.value().equals("transaction"));
        return new BouncerSettings(own ? mode : general, size, reserve, most, names, host);
    }

    /** The mode within the line of a database. */
    private static Located<String> inner(Located<String> line, String mode) {
        Place place = line.place();
        int shift = line.value().toLowerCase(Locale.ROOT).indexOf(MODE + "=") + MODE.length() + 1;
        boolean exact = place.end() - place.start() == line.value().length();
        return new Located<>(mode, mode, !exact ? place : new Place(place.file(), place.start() + shift, place.start() + shift + mode.length(),
                place.line(), place.column() + shift, place.line(), place.column() + shift + mode.length()), false);
    }
}
