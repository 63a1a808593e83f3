#!/bin/sh
# An unquoted value in a mapping of environment variables is read as YAML and written anew: a large fraction gets an
# exponent, a version loses its zero, a date becomes a time of Go's own format. In a list (A=1.10) every text stays.
# Why it matters: a limit of 100000000.0 reaches the program as 1e+08, which many parsers refuse.
# Seen with compose-go 2.16.2.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat > go.mod <<'EOF'
module finding
go 1.26
require github.com/compose-spec/compose-go/v2 v2.16.2
require github.com/sirupsen/logrus v1.10.1
EOF
cat > main.go <<'EOF'
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/compose-spec/compose-go/v2/loader"
	"github.com/compose-spec/compose-go/v2/types"
)

func main() {
	for _, line := range os.Args[1:] {
		text := "name: x\nservices:\n  web:\n    image: web\n    " + line + "\n"
		file := types.ConfigFile{Filename: "compose.yaml", Content: []byte(text)}
		details := types.ConfigDetails{WorkingDir: ".", ConfigFiles: []types.ConfigFile{file}}
		project, err := loader.LoadWithContext(context.Background(), details)
		if err != nil {
			fmt.Println(line, "=> refused")
			continue
		}
		web := project.Services["web"]
		fmt.Println(line, "=>", *web.Environment["A"])
	}
}
EOF
got=$(go run -mod=mod . 'environment: {A: 100000000.0}' 'environment: {A: 1.10}' 'environment: {A: 2026-11-29}' \
  'environment: {A: 1_000}' 'environment: [A=1.10]')
want='environment: {A: 100000000.0} => 1e+08
environment: {A: 1.10} => 1.1
environment: {A: 2026-11-29} => 2026-11-29 00:00:00 +0000 UTC
environment: {A: 1_000} => 1000
environment: [A=1.10] => 1.10'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
