#!/bin/sh
# A unit without a number is a Kubernetes quantity: "Mi", "E", "." and "-" are read as zero, without an error.
# Why it matters: a template whose number came out empty ("{{ .mem }}Mi") makes a memory request of 0 instead of a
# refusal.
# Seen with k8s.io/apimachinery 0.37.2.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat > go.mod <<'EOF'
module finding
go 1.26
require k8s.io/apimachinery v0.37.2
EOF
cat > main.go <<'EOF'
package main

import (
	"fmt"

	"k8s.io/apimachinery/pkg/api/resource"
)

func main() {
	for _, text := range []string{"Mi", "E", ".", "-", "m", ""} {
		q, err := resource.ParseQuantity(text)
		fmt.Printf("%q: %s, refused: %t\n", text, q.String(), err != nil)
	}
}
EOF
got=$(go run -mod=mod .)
want='"Mi": 0, refused: false
"E": 0, refused: false
".": 0, refused: false
"-": 0, refused: false
"m": 0, refused: false
"": 0, refused: true'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
