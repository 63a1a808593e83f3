#!/bin/sh
# A command text ends at the first ; & | or > outside quotes: what stands behind is dropped without a word. A line
# break ends nothing.
# Why it matters: "migrate && serve" runs the migration and ends; "server --workers 4 > log --threads 8" loses its
# threads.
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
		fmt.Printf("%s => %q\n", line, web.Command)
	}
}
EOF
got=$(go run -mod=mod . 'command: migrate && serve' 'command: serve; wait' \
  'command: serve > log --threads 8' 'command: "serve\nwait"')
want='command: migrate && serve => ["migrate"]
command: serve; wait => ["serve"]
command: serve > log --threads 8 => ["serve"]
command: "serve\nwait" => ["serve" "wait"]'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
