#!/bin/sh
# Of the Node drivers one reads "?max=50" in a connection URL (postgres), one "?connectionLimit=50" (mysql2), and one
# (pg) takes neither and keeps 10, without a word.
# Why it matters: a pool size put into DATABASE_URL, where the deployment can change it, works with one driver and is
# nothing to the next.
# Seen with pg 8.23.1, postgres 3.4.9, mysql2 3.24.6 (npm).
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund pg@8.23.1 postgres@3.4.9 mysql2@3.24.6
cat > main.js <<'EOF'
const {Pool} = require('pg')
console.log('pg', new Pool({connectionString: 'postgres://app@db/app?max=50'}).options.max)
console.log('postgres', require('postgres')('postgres://app@db/app?max=50').options.max)
console.log('mysql2', require('mysql2').createPool('mysql://app@db/app?connectionLimit=50').config.connectionLimit)
process.exit(0)
EOF
got=$(node main.js)
want='pg 10
postgres 50
mysql2 50'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
