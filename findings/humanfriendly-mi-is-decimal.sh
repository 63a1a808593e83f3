#!/bin/sh
# parse_size takes "MiB" for 1024 * 1024 and "Mi" for a million; a word that begins like no unit is no unit, so "5
# bananas" are 5 bytes.
# Why it matters: a program that is given its memory as the manifest has it ("512Mi") thinks it has 24 MB less; at Gi
# it is 7 % less.
# Seen with humanfriendly 10.0 (PyPI).
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check --no-compile humanfriendly==10.0
got=$(v/bin/python -c '
from humanfriendly import parse_size
for text in ("512MiB", "512Mi", "1Gi", "5 bananas"):
    print(text, parse_size(text))')
want='512MiB 536870912
512Mi 512000000
1Gi 1000000000
5 bananas 5'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
