package dev.scalinglint.read.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DsnTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
        "postgres://u:p@db:5432/shop                                 | db                  | shop",
        "postgresql+asyncpg://u:p%40s@db.data.svc.cluster.local/shop | db.data.svc.cluster.local | shop",
        "postgresql://u:p/w@d@db:5432/shop?pool_size=5               | db                  | shop",
        "postgresql://db-0.db,db-1.db:5433/shop                      | db-0.db             | shop",
        "postgresql:///shop?host=db                                  | db                  | shop",
        "jdbc:postgresql://DB/shop                                   | db                  | shop",
        "jdbc:sqlserver://sql:1433;databaseName=shop;encrypt=true    | sql                 | shop",
        "mysql://db/shop                                             | db                  | shop",
        "host=db port=5432 dbname=shop password=p                    | db                  | shop",
        "Server=tcp:sql,1433;Initial Catalog=shop;Max Pool Size=50   | sql                 | shop",
        "Host=db;Database=shop;Username=u;Password=p                 | db                  | shop",
        "postgresql://[::1]:5432/shop                                | [::1]               | shop",
        "u:p@tcp(db.data:3306)/shop?parseTime=true                   | db.data             | shop",
        "u:p@w(/x@tcp(db)/shop                                       | db                  | shop",
        "tcp([::1]:3306)/shop                                        | [::1]               | shop",
        "mysql://u:p@tcp(db:3306)/shop?x-tls=off                     | db                  | shop",
        "u:p@unix(/run/mysqld.sock)/shop                             | localhost           | shop",
    })
    void whereAConnectionStringLeads(String text, String host, String database) {
        Dsn dsn = Dsn.parse(text);
        assertThat(dsn).isNotNull();
        assertThat(dsn.redis()).isFalse();
        assertThat(dsn.host()).isEqualTo(host);
        assertThat(dsn.database()).isEqualTo(database);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://db:5432/shop", "amqp://rabbit:5672", "sqlite:///shop.db", "db:5432", "a=b",
        "LEVEL=info host=db", "", "://", "jdbc:h2:mem:shop",
        "u:p@udp(db:3306)/shop", "tcp(db:3306)", "see tcp(db)/shop", "max(a)/b"})
    void whatIsNone(String text) {
        assertThat(Dsn.parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres://u:p@$(DB_HOST)/shop", "postgresql://<USER>:<PASSWORD>@<HOST>/<DB>",
        "postgres://u@${HOST}:5432/shop",
        "postgres:///shop", "postgres://{{ host }}/shop", "u:p@tcp($(DB_HOST):3306)/shop",
        "u:p@tcp({{host}}:3306)/shop"})
    void aHostThatSomebodyFillsIn(String text) {
        assertThat(Dsn.parse(text)).isNotNull();
        assertThat(Dsn.parse(text).host()).isNull();
    }

    @Test
    void redisByItsScheme() {
        assertThat(Dsn.parse("rediss://:secret@cache:6380/0?max_connections=20").redis()).isTrue();
        assertThat(Dsn.parse("redis://cache").host()).isEqualTo("cache");
    }

    @Test
    void parametersAsWritten() {
        assertThat(Dsn.parse("postgres://db/shop?maxPoolSize=5").params()).containsEntry("maxPoolSize", "5");
        assertThat(Dsn.parse("Server=db;Database=shop;Max Pool Size=5").params()).containsEntry("Max Pool Size", "5");
        assertThat(Dsn.parse("jdbc:sqlserver://sql;DatabaseName=shop").database()).isEqualTo("shop");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "postgresql+asyncpg://db/shop            | postgresql+asyncpg",
        "r2dbc:pool:postgresql://db/shop         | r2dbc:pool:postgresql",
        "r2dbcs:mysql://db/shop                  | r2dbcs:mysql",
        "vertx-reactive:postgresql://db/shop     | vertx-reactive:postgresql",
        "JDBC:mysql:loadbalance://db,db2/shop    | jdbc:mysql:loadbalance",
        "jdbc:otel:postgresql://db/shop          | jdbc:otel:postgresql",
        "ecto://db/shop                          | ecto",
        "host=db dbname=shop                     | libpq",
        "Host=db;Database=shop                   | ado.net",
        "tcp(db)/shop                            | go",
    })
    void whoReadsIt(String text, String scheme) {
        assertThat(Dsn.parse(text).scheme()).isEqualTo(scheme);
        assertThat(Dsn.parse(text).host()).isEqualTo("db");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "-Xmx1g -Dspring.datasource.url=jdbc:postgresql://db/shop -Dx=y | jdbc:postgresql",
        "{\"spring.r2dbc.url\":\"r2dbc:pool:mysql://db/shop\"}           | r2dbc:pool:mysql",
        "see https://db/shop                                           | ",
        "jdbc:h2:mem:shop                                              | ",
    })
    void insideOfProperties(String text, String scheme) {
        Dsn found = Dsn.inside(text);
        assertThat(found == null ? null : found.scheme()).isEqualTo(scheme);
        assertThat(found == null ? "db" : found.host()).isEqualTo("db");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:tc:postgresql:16:///shop", "r2dbc:h2:mem:///shop", "jdbc:oracle:thin:@//db/shop",
        "pool:postgresql://db/shop"})
    void ofNoServerThatIsKnown(String text) {
        assertThat(Dsn.parse(text)).isNull();
    }

    @Test
    void whoLogsInIsNotKept() {
        for (String text : List.of("postgres://somebody:hunter2@db/shop",
                "host=db dbname=shop user=somebody password=hunter2",
                "Server=db;Database=shop;User Id=somebody;Pwd=hunter2",
                "jdbc:postgresql://db/shop?user=somebody&password=hunter2",
                "somebody:hunter2@tcp(db:3306)/shop")) {
            assertThat(Dsn.parse(text).toString()).doesNotContain("somebody", "hunter2");
        }
    }
}
