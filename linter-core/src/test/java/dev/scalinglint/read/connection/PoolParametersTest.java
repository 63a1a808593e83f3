package dev.scalinglint.read.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoolParametersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "postgres://db/shop?pool_max_conns=30                    | 30",
        "host=db dbname=shop pool_max_conns=7                    | 7",
        "mysql://db/shop?connectionLimit=3                       | 3",
        "mysql2://db/shop?pool=5                                 | 5",
        "ecto://db/shop?pool_size=12                             | 12",
        "r2dbc:pool:postgresql://db/shop?initialSize=2&maxSize=5 | 5",
        "r2dbc:pool:mysql://db/shop                              | 10",
        "redis://cache:6379/0?max_connections=10                 | 10",
        "redis://cache?pool_size=30&max_active_conns=20          | 20",
        "Server=sql;Database=shop;Max Pool Size=50               | 50",
        "Host=db;Database=shop;MaxPoolSize=40                    | 40",
        "Host=db;Database=shop;maximum pool size=20              | 20",
    })
    void whatTheOneDriverReads(String text, int size) {
        assertThat(PoolParameters.size(Dsn.parse(text))).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "postgresql://db/shop?connection_limit=3", "postgresql://db/shop?pool_size=20",
        "postgres://db/shop?max_connections=4",
        "postgresql+asyncpg://db/shop?pool_size=20", "postgresql+psycopg://db/shop?pool_max_conns=5",
        "jdbc:postgresql://db/shop?maximumPoolSize=5", "jdbc:mysql://db/shop?connectionLimit=5",
        "mysql://db/shop?connection_limit=3",
        "r2dbc:postgresql://db/shop?maxSize=5", "vertx-reactive:postgresql://db/shop?pool_size=3",
        "redis://cache?maxConnections=5",
        "tcp(db)/shop?pool_size=5", "sqlserver://db;database=shop;connectionLimit=4",
    })
    void whatOthersPassOver(String text) {
        assertThat(PoolParameters.size(Dsn.parse(text))).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "postgresql://db/shop?sslmode=require&connection_limit=3 | connection_limit",
        "jdbc:postgresql://db/shop?maximumPoolSize=5             | maximumPoolSize",
        "postgresql://db/shop?pool_timeout=3                     | ",
        "postgresql://db/shop?pool_max_conns=3                   | ",
        "Host=db;Database=shop;Minimum Pool Size=3               | ",
    })
    void whatIsInDoubt(String text, String name) {
        assertThat(PoolParameters.doubtful(Dsn.parse(text))).isEqualTo(name);
    }
}
