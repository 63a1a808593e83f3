package dev.scalinglint.model.read.connection;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a connection string says of its server: a URL ({@code postgresql+asyncpg://…}), a JDBC URL, {@code key=value} pairs as libpq
 * and ADO.NET have them, or what Go's driver for MySQL takes ({@code user:password@tcp(host:3306)/name}). Who logs in, and with what
 * password, is never kept.
 *
 * @param redis    whether it is for Redis; otherwise it is for a SQL database
 * @param host     null when a placeholder stands in its stead
 * @param database name of the database; {@code ""} when it is not said
 * @param params   its parameters by {@link #plain plain} name
 */
record Dsn(boolean redis, @Nullable String host, String database, Map<String, String> params) {
    private static final Set<String> SQL = Set.of("postgres", "postgresql", "pgsql", "postgis", "mysql", "mysql2", "mariadb", "mssql", "sqlserver");
    private static final Set<String> REDIS = Set.of("redis", "rediss", "valkey", "valkeys");
    private static final Set<String> LOGIN = Set.of("user", "username", "userid", "uid", "password", "pwd", "sslpassword");
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
        String url = text.startsWith("jdbc:") ? text.substring(5) : text;
        int mark = url.indexOf("://");
        if (mark < 0) {
            return url.indexOf('=') > 0 ? pairs(url) : null;
        }
        String scheme = url.substring(0, mark).toLowerCase(Locale.ROOT);
        int driver = scheme.indexOf('+');
        String base = driver < 0 ? scheme : scheme.substring(0, driver);
        return SQL.contains(base) || REDIS.contains(base) ? url(REDIS.contains(base), url.substring(mark + 3)) : null;
    }

    /** Some tools put a scheme before it. */
    private static @Nullable Dsn go(String text) {
        Matcher dsn = Go.MYSQL.matcher(text);
        if (!dsn.matches()) {
            return null;
        }
        Map<String, String> params = params(dsn.group(4) == null ? "" : dsn.group(4), "&");
        return new Dsn(false, dsn.group(1).equals("unix") ? "localhost" : host(dsn.group(2)), dsn.group(3), params);
    }

    private static Dsn url(boolean redis, String rest) {
        int end = firstOf(rest, "?;");
        Map<String, String> params = params(end < 0 ? "" : rest.substring(end + 1), end >= 0 && rest.charAt(end) == '?' ? "&" : ";");
        String address = end < 0 ? rest : rest.substring(0, end);
        // An unescaped slash or at sign in a password must not pass for the host.
        address = address.substring(address.lastIndexOf('@') + 1);
        int path = address.indexOf('/');
        String database = path < 0 ? params.getOrDefault("databasename", "") : address.substring(path + 1);
        String host = path < 0 ? address : address.substring(0, path);
        return new Dsn(redis, host(host.isEmpty() ? params.getOrDefault("host", "") : host), database, params);
    }

    /** Pairs count only where they name both a server and a database: any text may hold an equals sign. */
    private static @Nullable Dsn pairs(String text) {
        Map<String, String> params = params(text, text.indexOf(';') >= 0 ? ";" : " ");
        String host = firstValue(params, "host", "server", "datasource");
        String database = firstValue(params, "dbname", "database", "initialcatalog");
        return host == null || database == null ? null : new Dsn(false, host(host), database, params);
    }

    private static @Nullable String firstValue(Map<String, String> params, String... names) {
        for (String name : names) {
            if (params.containsKey(name)) {
                return params.get(name);
            }
        }
        return null;
    }

    private static Map<String, String> params(String text, String separator) {
        Map<String, String> params = new HashMap<>();
        for (String pair : text.split(separator)) {
            int equals = pair.indexOf('=');
            String name = equals > 0 ? plain(pair.substring(0, equals).strip()) : "";
            if (!name.isEmpty() && !LOGIN.contains(name)) {
                params.put(name, pair.substring(equals + 1).strip());
            }
        }
        return params;
    }

    /** One name for all spellings: {@code Max Pool Size}, {@code maxPoolSize} and {@code max_pool_size} are {@code maxpoolsize}. */
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
        static final Pattern MYSQL = Pattern.compile("(?:mysql://)?(?:\\S*@)?(tcp[46]?|unix)\\(((?:\\$\\([^)]*\\)|[^)])*)\\)/([^?]*)(?:\\?(.*))?");
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
