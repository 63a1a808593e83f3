#!/bin/sh
# In a JSON patch, "replace" of a field that is not there adds it in version 4 of the Go library, and is refused by
# version 5 (as the RFC asks). A "replace" without a value writes null in version 4.
# Why it matters: kustomize and the API server are built with version 4, controllers often with version 5. A patch
# with a misspelt path ("/spec/replica") passes in one and adds a field nobody reads; the same patch stops the other.
# Seen with gopkg.in/evanphx/json-patch.v4 4.13.0 and github.com/evanphx/json-patch/v5 5.9.11.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat > go.mod <<'EOF'
module finding
go 1.26
require (
	github.com/evanphx/json-patch/v5 v5.9.11
	gopkg.in/evanphx/json-patch.v4 v4.13.0
)
EOF
cat > main.go <<'EOF'
package main

import (
	"fmt"

	v5 "github.com/evanphx/json-patch/v5"
	v4 "gopkg.in/evanphx/json-patch.v4"
)

func main() {
	object := []byte(`{"spec":{"replicas":3}}`)
	for _, text := range []string{
		`[{"op":"replace","path":"/spec/replica","value":5}]`,
		`[{"op":"replace","path":"/spec/replicas"}]`,
	} {
		four, err := v4.DecodePatch([]byte(text))
		if err == nil {
			var out []byte
			out, err = four.Apply(object)
			fmt.Println("4:", string(out), err)
		}
		five, err := v5.DecodePatch([]byte(text))
		if err == nil {
			_, err = five.Apply(object)
		}
		fmt.Println("5: refused", err != nil)
	}
}
EOF
got=$(go run -mod=mod .)
want='4: {"spec":{"replica":5,"replicas":3}} <nil>
5: refused true
4: {"spec":{"replicas":null}} <nil>
5: refused true'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
