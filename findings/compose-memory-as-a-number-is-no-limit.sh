#!/bin/sh
# A memory limit that YAML reads as a fraction (1e9, 512.0) loads and is dropped: the service has no limit. So is a
# date. Quoted, 1e9 is a number. Under deploy.resources the same number is refused; the date is dropped there as well.
# Why it matters: the one line that keeps a service from eating the host is gone, and nothing says so.
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
		limit := web.MemLimit
		if web.Deploy != nil {
			limit = web.Deploy.Resources.Limits.MemoryBytes
		}
		fmt.Println(line, "=>", limit)
	}
}
EOF
got=$(go run -mod=mod . 'mem_limit: 1000000000' 'mem_limit: "1e9"' 'mem_limit: 1e9' 'mem_limit: 512.0' \
  'deploy: {resources: {limits: {memory: 1e9}}}' 'deploy: {resources: {limits: {memory: 2026-11-29}}}')
want='mem_limit: 1000000000 => 1000000000
mem_limit: "1e9" => 1000000000
mem_limit: 1e9 => 0
mem_limit: 512.0 => 0
deploy: {resources: {limits: {memory: 1e9}}} => refused
deploy: {resources: {limits: {memory: 2026-11-29}}} => 0'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
