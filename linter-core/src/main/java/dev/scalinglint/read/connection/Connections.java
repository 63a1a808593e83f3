package dev.scalinglint.read.connection;

import dev.scalinglint.model.Connection;
import dev.scalinglint.model.ConnectionPool;
import dev.scalinglint.model.Database;
import dev.scalinglint.model.Pooler;
import dev.scalinglint.model.Redis;
import java.util.List;

/** All that an application shows of connections. */
public record Connections(List<Connection> connections, List<ConnectionPool> pools, List<Pooler> poolers,
        List<Database> databases, List<Redis> redis) {
    static final Connections NONE = new Connections(List.of(), List.of(), List.of(), List.of(), List.of());
}
