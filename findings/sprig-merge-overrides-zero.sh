#!/bin/sh
# merge keeps the left side's values, but not those that are 0, false or empty: a chart's "replicas: 0" on the left
# becomes the right's 3. mergeOverwrite is not its mirror: there a 0 on the right does win.
# Why it matters: "scale to none" and "autoscaling off" are the two values that are lost.
# Seen with sprig 3.3.0.
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
got=$(go run -mod=mod . '{{ merge (dict "n" 2) (dict "n" 3) }}' '{{ merge (dict "n" 0) (dict "n" 3) }}' \
  '{{ merge (dict "on" false) (dict "on" true) }}' '{{ mergeOverwrite (dict "n" 3) (dict "n" 0) }}')
want='{{ merge (dict "n" 2) (dict "n" 3) }} => map[n:2], refused: false
{{ merge (dict "n" 0) (dict "n" 3) }} => map[n:3], refused: false
{{ merge (dict "on" false) (dict "on" true) }} => map[on:true], refused: false
{{ mergeOverwrite (dict "n" 3) (dict "n" 0) }} => map[n:0], refused: false'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
