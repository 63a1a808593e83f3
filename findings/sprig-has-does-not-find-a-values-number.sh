#!/bin/sh
# Numbers that come out of a YAML file are fractions to a template: "has 443 .ports" is false over ports [80, 443],
# "eq .workers 4" is an error, and only "has 443.0" finds it. What a template writes itself (list 80 443) is found.
# Why it matters: a chart that opens a port or picks a size by such a test silently takes the other branch.
# Seen with sprig 3.3.0 and sigs.k8s.io/yaml 1.6.0.
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
got=$(go run -mod=mod . '{{ has 443 .ports }}' '{{ has 443.0 .ports }}' '{{ has 443 (list 80 443) }}' '{{ eq .workers 4 }}')
want='{{ has 443 .ports }} => false, refused: false
{{ has 443.0 .ports }} => true, refused: false
{{ has 443 (list 80 443) }} => true, refused: false
{{ eq .workers 4 }} => , refused: true'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
