#!/bin/sh
# A pipe with nothing behind it ("{{ .workers | }}") is accepted by Go templates and prints the value; nothing before
# it is refused.
# Why it matters: a filter that was deleted, or lost in a merge ("| int", "| quote"), leaves a chart that still
# renders, unfiltered.
# Seen with Go 1.26's text/template (sprig 3.3.0 only loaded).
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat > go.mod <<'EOF'
module finding
go 1.26
require github.com/Masterminds/sprig/v3 v3.3.0
require sigs.k8s.io/yaml v1.6.0
EOF
cat > main.go <<'EOF'
package main

import (
	"fmt"
	"os"
	"text/template"

	"github.com/Masterminds/sprig/v3"
	"sigs.k8s.io/yaml"
)

func main() {
	values := map[string]any{}
	if err := yaml.Unmarshal([]byte("ports: [80, 443]\nworkers: 4\n"), &values); err != nil {
		panic(err)
	}
	for _, text := range os.Args[1:] {
		fmt.Print(text, " => ")
		parsed, err := template.New("x").Funcs(sprig.TxtFuncMap()).Parse(text)
		if err == nil {
			err = parsed.Execute(os.Stdout, values)
		}
		fmt.Println(", refused:", err != nil)
	}
}
EOF
got=$(go run -mod=mod . '{{ .workers | }}' '{{ .workers | printf "%v0" | }}' '{{ | printf "%v" }}')
want='{{ .workers | }} => 4, refused: false
{{ .workers | printf "%v0" | }} => 40, refused: false
{{ | printf "%v" }} => , refused: true'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
