#!/bin/sh
# A quantity over 2^63-1 keeps its text, and is worth 0 as soon as somebody asks for its value: 9E is 9 * 10^18, 10E
# is 0. So is a sum of two.
# Why it matters: whatever adds or compares Value() (schedulers, autoscalers, reports) takes the largest request of
# all for none.
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
	nine, ten, binary := resource.MustParse("9E"), resource.MustParse("10E"), resource.MustParse("8Ei")
	fmt.Println(nine.String(), nine.Value())
	fmt.Println(ten.String(), ten.Value())
	fmt.Println(binary.String(), binary.Value())
	nine.Add(nine.DeepCopy())
	fmt.Println(nine.String(), nine.Value())
}
EOF
got=$(go run -mod=mod .)
want='9E 9000000000000000000
10E 0
9223372036854775807 9223372036854775807
18E 0'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
