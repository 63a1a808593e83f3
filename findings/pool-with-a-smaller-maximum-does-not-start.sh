#!/bin/sh
# A pool that is given a maximum alone is refused when it is below the default minimum: 10 in asyncpg, 4 in
# psycopg_pool. The other way about they part: a minimum over the default maximum is refused by asyncpg, raises the
# maximum in psycopg_pool, and stays above it in pgxpool.
# Why it matters: turning max_size down to share a database among more replicas stops the program at start; one
# driver's lesson misleads in the next.
# Seen with asyncpg 0.32.0, psycopg-pool 3.3.3 (PyPI) and github.com/jackc/pgx/v5 5.13.0.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip install -q --disable-pip-version-check --no-compile \
  asyncpg==0.32.0 psycopg-pool==3.3.3 psycopg==3.3.9 psycopg-binary==3.3.9
cat > pools.py <<'EOF'
import asyncio, asyncpg, psycopg_pool

async def main():
    for size in (dict(max_size=3), dict(min_size=20)):
        try:
            asyncpg.create_pool('postgres://app@db/app', **size)
            print('asyncpg', size, 'taken')
        except ValueError as e:
            print('asyncpg', size, e)
        try:
            pool = psycopg_pool.ConnectionPool('host=db', open=False, **size)
            print('psycopg', size, pool.min_size, pool.max_size)
        except ValueError as e:
            print('psycopg', size, e)

asyncio.run(main())
EOF
printf 'module finding\ngo 1.26\nrequire github.com/jackc/pgx/v5 v5.13.0\n' > go.mod
cat > main.go <<'EOF'
package main

import "github.com/jackc/pgx/v5/pgxpool"

func main() {
	config, err := pgxpool.ParseConfig("postgres://app@db/app?pool_max_conns=5&pool_min_conns=20")
	if err != nil {
		panic(err)
	}
	println("pgxpool", config.MinConns, config.MaxConns)
}
EOF
got=$(v/bin/python pools.py && go run -mod=mod . 2>&1)
want="asyncpg {'max_size': 3} min_size is greater than max_size
psycopg {'max_size': 3} max_size must be greater or equal than min_size
asyncpg {'min_size': 20} min_size is greater than max_size
psycopg {'min_size': 20} 20 20
pgxpool 20 5"
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
