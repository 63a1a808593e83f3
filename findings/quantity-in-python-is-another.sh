#!/bin/sh
# The Kubernetes client for Python reads quantities that Kubernetes refuses (1K, 1_000, " 1 ", NaN, 1e3Mi), and
# refuses one that it takes (Mi).
# Why it matters: a capacity script or operator in Python passes what the cluster then refuses, and a NaN compares
# false with every limit.
# Seen with kubernetes 37.0.1 (PyPI); k8s.io/apimachinery 0.37.2 beside it.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check --no-compile kubernetes==37.0.1
cat > go.mod <<'EOF'
module finding
go 1.26
require k8s.io/apimachinery v0.37.2
EOF
cat > main.go <<'EOF'
package main

import (
	"fmt"
	"os"

	"k8s.io/apimachinery/pkg/api/resource"
)

func main() {
	for _, text := range os.Args[1:] {
		_, err := resource.ParseQuantity(text)
		fmt.Printf("%q Go: %t\n", text, err == nil)
	}
}
EOF
cat > main.py <<'EOF'
import sys
from kubernetes.utils.quantity import parse_quantity
for text in sys.argv[1:]:
    try:
        print(f'"{text}" Python: {parse_quantity(text)}')
    except ValueError:
        print(f'"{text}" Python: refused')
EOF
set -- 1K 1_000 ' 1 ' NaN 1e3Mi Mi
got=$(go run -mod=mod . "$@"; v/bin/python main.py "$@")
want='"1K" Go: false
"1_000" Go: false
" 1 " Go: false
"NaN" Go: false
"1e3Mi" Go: false
"Mi" Go: true
"1K" Python: 1000
"1_000" Python: 1000
" 1 " Python: 1
"NaN" Python: NaN
"1e3Mi" Python: 1.048576E+9
"Mi" Python: refused'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
