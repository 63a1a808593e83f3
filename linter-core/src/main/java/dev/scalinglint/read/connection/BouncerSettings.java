package dev.scalinglint.read.connection;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What PgBouncer is told by its ini file, or by the environment of the usual images.
 *
 * @param mode      of the first database that is not in transaction mode, else of all; null when it cannot be seen
 * @param limits    where the line of a database says nothing else
 * @param databases the lines of those it serves; empty when it takes any
 * @param host      of the server behind it where the line of a database names none; null when it cannot be seen
 */
record BouncerSettings(@Nullable Located<String> mode, Bouncer.Limits limits, List<BouncerDatabase> databases,
        @Nullable String host) {
    static BouncerSettings of(List<ConfigLines.Line> lines) {
        BouncerFile file = BouncerFile.of(lines);
        return new BouncerSettings(mode(file.databases(), file.mode()), file.limits(), file.databases(), null);
    }

    /** @param spec where a mode belongs that nobody wrote */
    static BouncerSettings of(ServerConfiguration configuration, Place spec) {
        Located<String> mode = setting(configuration, "POOL_MODE");
        Located<Integer> size = PoolerReader.number(setting(configuration, "DEFAULT_POOL_SIZE"));
        Located<Integer> reserve = PoolerReader.number(setting(configuration, "RESERVE_POOL_SIZE"));
        Located<Integer> most = PoolerReader.number(setting(configuration, "MAX_DB_CONNECTIONS"));
        boolean seen = configuration.complete() && !takesUnseen(configuration);
        boolean hasFile = !configuration.lines().isEmpty();
        BouncerFile file = BouncerFile.of(configuration.lines());
        Located<String> usual = hasFile
                ? mode(file.databases(), file.mode())
                : seen
                        ? Located.byDefault("session", spec)
                        : null;
        Bouncer.Limits written = file.limits();
        Located<Integer> usualSize = hasFile
                ? written.pool()
                : seen
                        ? Located.byDefault(PoolerReader.POOL_SIZE, spec)
                        : null;
        Bouncer.Limits limits = new Bouncer.Limits(size == null || file.sizesByUser() ? usualSize : size,
                reserve == null ? written.reserve() : reserve.value(), most == null ? written.most() : most.value());
        return new BouncerSettings(mode == null ? usual : mode, limits, file.databases(), host(configuration));
    }

    /** The names that bitnami's and edoburu's images read. */
    private static @Nullable Located<String> setting(ServerConfiguration configuration, String name) {
        Located<String> value = configuration.container().env().get("PGBOUNCER_" + name);
        value = value == null ? configuration.container().env().get(name) : value;
        return value == null ? null : value.as(Expansion.of(value.value(), configuration.container().env()));
    }

    /** Whether some of its environment comes from where the tree does not show it. */
    private static boolean takesUnseen(ServerConfiguration configuration) {
        return configuration.container().references().stream().anyMatch(reference -> reference.variable() == null);
    }

    private static @Nullable String host(ServerConfiguration configuration) {
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
        return null;
    }

    /** The general one goes for the databases that have none of their own. */
    private static @Nullable Located<String> mode(List<BouncerDatabase> databases, @Nullable Located<String> general) {
        Located<String> own = null;
        boolean asGeneral = databases.isEmpty();
        for (BouncerDatabase database : databases) {
            asGeneral |= database.mode() == null;
            own = database.mode() == null || own != null && !own.value().equals("transaction") ? own : database.mode();
        }
        return own != null && (!asGeneral || !own.value().equals("transaction")) ? own : general;
    }
}
