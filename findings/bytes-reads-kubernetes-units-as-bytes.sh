#!/bin/sh
# The npm package that Express's body parser reads its limits with takes any unit it does not know for none: "512Mi"
# is 512 bytes, "1g" is 1. Only "512mb", "512 MB" and the like are units.
# Why it matters: a limit copied from a manifest, or shared with it through one variable, turns nearly every request
# away.
# Seen with bytes 3.1.2 (npm).
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund bytes@3.1.2
got=$(node -e 'for (const t of ["512mb", "512Mi", "1g", "1GiB", "1.5Gi", "1e3"]) console.log(t, require("bytes").parse(t))')
want='512mb 536870912
512Mi 512
1g 1
1GiB 1
1.5Gi 1
1e3 1'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
