package dev.scalinglint.read.connection;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PgBouncer's ini file as it reads it: of two lines the last counts, and a second {@code [pgbouncer]} puts all back to
 * defaults.
 */
final class BouncerFile {
    private @Nullable Place section;
    private @Nullable Located<String> mode;
    private @Nullable Located<Integer> pool;
    private @Nullable Integer reserve;
    private @Nullable Integer most;
    private boolean includes;
    private boolean bySomeUser;
    private final List<BouncerDatabase> databases = new ArrayList<>();

    private BouncerFile() {}

    static BouncerFile of(List<ConfigLines.Line> lines) {
        BouncerFile file = new BouncerFile();
        lines.forEach(file::add);
        return file;
    }

    private void add(ConfigLines.Line line) {
        includes |= line.name().equals("%include");
        switch (line.section()) {
            case "pgbouncer" -> setting(line);
            case "databases" -> {
                if (!line.name().isEmpty() && !line.name().equals("%include")) {
                    databases.removeIf(earlier -> earlier.name().equals(line.name()));
                    databases.add(BouncerDatabase.of(line));
                }
            }
            case "users" -> bySomeUser |= line.value().value().contains("pool_size");
            default -> {
            }
        }
    }

    private void setting(ConfigLines.Line line) {
        switch (line.name()) {
            case "" -> {
                section = line.value().place();
                mode = null;
                pool = null;
                reserve = null;
                most = null;
            }
            case "pool_mode" -> mode = line.value();
            case "default_pool_size" -> pool = PoolerReader.number(line.value());
            case "reserve_pool_size" -> reserve = value(line);
            case "max_db_connections" -> most = value(line);
            default -> {
            }
        }
    }

    private static @Nullable Integer value(ConfigLines.Line line) {
        Located<Integer> number = PoolerReader.number(line.value());
        return number == null ? null : number.value();
    }

    /** Null where something that is not seen may set it. */
    @Nullable
    Located<String> mode() {
        return mode != null ? mode : section == null || includes ? null : Located.byDefault("session", section);
    }

    /** Its pool is null where something that is not seen may set it: another file, or the user who connects. */
    Bouncer.Limits limits() {
        Located<Integer> size = pool != null
                ? pool
                : section == null || includes
                        ? null
                        : Located.byDefault(PoolerReader.POOL_SIZE, section);
        return new Bouncer.Limits(bySomeUser ? null : size, reserve == null ? 0 : reserve, most);
    }

    boolean sizesByUser() {
        return bySomeUser;
    }

    List<BouncerDatabase> databases() {
        return databases;
    }
}
