#!/bin/sh
# A command that YAML reads as a date loads and becomes no command, so that the image's own runs; a number or a
# boolean there is refused.
# Why it matters: an image whose entrypoint takes a day ("report 2026-11-29") does something else than asked, and
# nobody is told.
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
		fmt.Printf("%s => %q, none: %t\n", line, web.Command, web.Command == nil)
	}
}
EOF
got=$(go run -mod=mod . 'command: 2026-11-29' 'command: "2026-11-29"' 'command: 12')
want='command: 2026-11-29 => [], none: true
command: "2026-11-29" => ["2026-11-29"], none: false
command: 12 => refused'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
