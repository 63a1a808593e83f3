package dev.scalinglint.read.connection;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a connection string says of its server: a URL ({@code postgresql+asyncpg://…}), one for the JVM ({@code jdbc:},
 * {@code r2dbc:}, {@code vertx-reactive:}), {@code key=value} pairs as libpq and ADO.NET have them, or what Go's driver
 * for MySQL takes ({@code user:password@tcp(host:3306)/name}). Who logs in, and with what password, is never kept.
 *
 * @param scheme   all that stands before {@code ://} in lower case, {@code r2dbc:pool:postgresql} say;
 *                 {@link #ADO_NET}, {@link #LIBPQ} or {@link #GO} where that has none
 * @param redis    whether it is for Redis; otherwise it is for a SQL database
 * @param host     null when a placeholder stands in its stead
 * @param database name of the database; {@code ""} when it is not said
 * @param params   its parameters by name as written: to a driver {@code pool_size} and {@code poolSize} are two
 */
record Dsn(String scheme, boolean redis, @Nullable String host, String database, Map<String, String> params) {
    static final String ADO_NET = "ado.net";
    static final String LIBPQ = "libpq";
    static final String GO = "go";

    private static final Set<String> SQL = Set.of("postgres", "postgresql", "pgsql", "postgis", "mysql", "mysql2",
            "mariadb", "mssql", "sqlserver",
            "cockroachdb", "ecto", "trilogy", "asyncpg", "psycopg");
    private static final Set<String> JVM = Set.of("jdbc", "r2dbc", "r2dbcs", "vertx-reactive");
    private static final Set<String> REDIS = Set.of("redis", "rediss", "valkey", "valkeys");
    private static final Set<String> LOGIN =
            Set.of("user", "username", "userid", "uid", "password", "pwd", "sslpassword");
    private static final int LONGEST = 4096;

    /** Null when {@code text} is no connection string of a kind that is known here. */
    static @Nullable Dsn parse(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        Dsn go = text.contains(")/") ? go(text) : null;
        if (go != null) {
            return go;
        }
        int mark = text.indexOf("://");
        if (mark < 0) {
            return text.indexOf('=') > 0 ? pairs(text) : null;
        }
        String scheme = text.substring(0, mark).toLowerCase(Locale.ROOT);
        String engine = engine(scheme);
        return SQL.contains(engine) || REDIS.contains(engine)
                ? url(scheme, REDIS.contains(engine), text.substring(mark + 3))
                : null;
    }

    /**
     * The first URL for the JVM in its properties: {@code -Dspring.datasource.url=jdbc:…},
     * {@code {"spring.datasource.url": "jdbc:…"}}.
     */
    static @Nullable Dsn inside(String properties) {
        int reactive = properties.indexOf("r2dbc:");
        int start = reactive < 0 ? properties.indexOf("jdbc:") : reactive;
        if (start < 0 || properties.length() > LONGEST) {
            return null;
        }
        String url = properties.substring(start);
        int end = firstOf(url, "\"' \n");
        return parse(end < 0 ? url : url.substring(0, end));
    }

    /**
     * {@code postgresql} of {@code postgresql+asyncpg} and of {@code r2dbc:pool:postgresql}; of others nothing that is
     * known here.
     */
    private static String engine(String scheme) {
        int colon = scheme.indexOf(':');
        if (colon < 0) {
            int driver = scheme.indexOf('+');
            return driver < 0 ? scheme : scheme.substring(0, driver);
        }
        // Wrappers stand before the engine, ways to balance behind it; "tc" starts a server for tests.
        if (JVM.contains(scheme.substring(0, colon)) && !scheme.startsWith("tc:", colon + 1)) {
            for (String part : scheme.substring(colon + 1).split(":")) {
                if (SQL.contains(part)) {
                    return part;
                }
            }
        }
        return "";
    }

    /** Some tools put a scheme before it. */
    private static @Nullable Dsn go(String text) {
        Matcher dsn = Go.MYSQL.matcher(text);
        if (!dsn.matches()) {
            return null;
        }
        Map<String, String> params = params(dsn.group(4) == null ? "" : dsn.group(4), "&");
        return new Dsn(GO, false, dsn.group(1).equals("unix") ? "localhost" : host(dsn.group(2)), dsn.group(3), params);
    }

    private static Dsn url(String scheme, boolean redis, String rest) {
        int end = firstOf(rest, "?;");
        Map<String, String> params =
                params(end < 0 ? "" : rest.substring(end + 1), end >= 0 && rest.charAt(end) == '?' ? "&" : ";");
        String address = end < 0 ? rest : rest.substring(0, end);
        // An unescaped slash or at sign in a password must not pass for the host.
        address = address.substring(address.lastIndexOf('@') + 1);
        int path = address.indexOf('/');
        String database = path < 0 ? or(firstValue(params, "databasename"), "") : address.substring(path + 1);
        String host = path < 0 ? address : address.substring(0, path);
        return new Dsn(scheme, redis, host(host.isEmpty() ? or(firstValue(params, "host"), "") : host), database,
                params);
    }

    /** Pairs count only where they name both a server and a database: any text may hold an equals sign. */
    private static @Nullable Dsn pairs(String text) {
        boolean semicolons = text.indexOf(';') >= 0;
        Map<String, String> params = params(text, semicolons ? ";" : " ");
        String host = firstValue(params, "host", "server", "datasource");
        String database = firstValue(params, "dbname", "database", "initialcatalog");
        return host == null || database == null
                ? null
                : new Dsn(semicolons ? ADO_NET : LIBPQ, false, host(host), database, params);
    }

    /** @param names {@link #plain plain} ones */
    private static @Nullable String firstValue(Map<String, String> params, String... names) {
        for (String name : names) {
            for (Map.Entry<String, String> param : params.entrySet()) {
                if (plain(param.getKey()).equals(name)) {
                    return param.getValue();
                }
            }
        }
        return null;
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    private static Map<String, String> params(String text, String separator) {
        Map<String, String> params = new LinkedHashMap<>();
        for (String pair : text.split(separator)) {
            int equals = pair.indexOf('=');
            String name = equals > 0 ? pair.substring(0, equals).strip() : "";
            if (!name.isEmpty() && !LOGIN.contains(plain(name))) {
                params.put(name, pair.substring(equals + 1).strip());
            }
        }
        return params;
    }

    /**
     * One name for all spellings: {@code Data Source}, {@code dataSource} and {@code data_source} are
     * {@code datasource}.
     */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace(" ", "").replace("-", "").replace(".", "");
    }

    /** Of several hosts the first, without its port; null for what somebody fills in later. */
    static @Nullable String host(String written) {
        String host = written.startsWith("tcp:") ? written.substring(4) : written;
        if (firstOf(host, "${}<>%") >= 0) {
            return null;
        }
        int end = host.startsWith("[") ? host.indexOf(']') + 1 : firstOf(host, ":,");
        String bare = (end <= 0 ? host : host.substring(0, end)).strip();
        return bare.isEmpty() ? null : bare.toLowerCase(Locale.ROOT);
    }

    /** Compiled when the first text may be one. */
    private static final class Go {
        static final Pattern MYSQL = Pattern
                .compile("(?:mysql://)?(?:\\S*@)?(tcp[46]?|unix)\\(((?:\\$\\([^)]*\\)|[^)])*)\\)/([^?]*)(?:\\?(.*))?");
    }

    private static int firstOf(String text, String signs) {
        for (int i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
