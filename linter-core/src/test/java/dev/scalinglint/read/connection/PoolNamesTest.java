package dev.scalinglint.read.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoolNamesTest {
    @ParameterizedTest
    @CsvSource({
        "DB_POOL_SIZE,''", "ORDERS_DB_POOL_MAX,ORDERS", "DB_MAX_CONNS,''", "DB_MAX_CONNECTIONS,''",
        "DATABASE_MAX_CONNECTIONS,''",
        "DATABASE_CONNECTION_POOL_MAX,''", "PG_MAX_CONNS,''", "SQL_MAX_OPEN_CONNS,''", "MAX_DB_CONNECTIONS,''",
        "APP_MAX_DATABASE_CONNS,APP",
        "POSTGRESQL_MAX_OPEN_CONNS,''", "MM_SQLSETTINGS_MAXOPENCONNS,MM",
        "AIRFLOW__DATABASE__SQL_ALCHEMY_POOL_SIZE,AIRFLOWDATABASE",
        "database__maxPoolSize,''", "DBPOOLSIZE,''", "KC_DB_POOL_MAX_SIZE,KC", "SONAR_JDBC_MAXACTIVE,SONAR",
        "GITEA__database__MAX_OPEN_CONNS,GITEA",
        "QUARKUS_DATASOURCE_JDBC_MAX_SIZE,QUARKUSDATASOURCE",
        "QUARKUS_DATASOURCE_ORDERS_REACTIVE_MAX_SIZE,QUARKUSDATASOURCEORDERS",
        "DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE,DATASOURCESDEFAULT",
        "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE,SPRING", "SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE,SPRING",
        "spring_datasource_hikari_maximumpoolsize,SPRING", "spring.datasource.hikari.maximum-pool-size,SPRING",
        "spring.datasource.hikari.maximumPoolSize,SPRING", "SPRING_R2DBC_POOL_MAX_SIZE,SPRING",
        "SPRING_DATASOURCE_TOMCAT_MAX_ACTIVE,SPRING",
    })
    void sizesOfPools(String name, String prefix) {
        assertThat(PoolNames.poolPrefix(name, false)).isEqualTo(prefix);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "DB_POOL_TIMEOUT", "DB_POOL_MIN_SIZE", "DB_MIN_POOL_SIZE", "DB_MAX_IDLE_CONNS", "DB_MAX_CONN_LIFETIME",
        "DB_MAX_SIZE", "THREAD_POOL_SIZE",
        "POOL_SIZE", "HTTP_MAX_CONNECTIONS", "MAX_CONNECTIONS", "POSTGRES_MAX_CONNECTIONS", "MYSQL_MAX_CONNECTIONS",
        "FOODB_POOL_SIZE",
        "REDIS_DB_POOL_SIZE", "DB_MAX_RETRIES", "DATABASE_CONNECTIONS_MAX_AGE", "MAX_DB_SIZE",
        "QUARKUS_DATASOURCE_JDBC_MIN_SIZE",
        "SPRING_DATASOURCE_HIKARI_MAX_POOL_SIZE", "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOLSIZE",
        "SPRING_DATASOURCE_MAX_POOL_SIZE",
        "spring_datasource_hikari_maximum_pool_size", "SPRING_DATASOURCE_HIKARI_MINIMUM_IDLE",
    })
    void whatIsNone(String name) {
        assertThat(PoolNames.poolPrefix(name, false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REDIS_POOL_SIZE", "CACHE_REDIS_MAX_CONNECTIONS", "VALKEY_POOL_MAX", "REDIS_MAX_ACTIVE",
        "REDIS_POOL_MAX_TOTAL",
        "SPRING_DATA_REDIS_LETTUCE_POOL_MAX_ACTIVE", "SPRING_REDIS_JEDIS_POOL_MAXACTIVE"})
    void sizesOfPoolsOfRedis(String name) {
        assertThat(PoolNames.poolPrefix(name, true)).isNotNull();
        assertThat(PoolNames.poolPrefix(name, false)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"SPRING_DATASOURCE_HIKARI_MAX_POOL_SIZE,true", "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOLSIZE,true",
        "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE,false", "SPRING_DATASOURCE_HIKARI_MINIMUM_IDLE,false",
        "DB_POOL_SIZE,false"})
    void whatSpringDoesNotRead(String name, boolean misses) {
        assertThat(SpringNames.misses(name)).isEqualTo(misses);
    }
}
