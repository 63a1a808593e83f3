#!/bin/sh
# regexMatch with a pattern that is none ("a(") is false, although the text is "a("; regexFind and mustRegexMatch
# refuse it.
# Why it matters: a chart that checks its values with "if not (regexMatch ...)" turns every value away, and "if
# regexMatch" lets the branch vanish.
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
got=$(go run -mod=mod . '{{ regexMatch "a(" "a(" }}' '{{ mustRegexMatch "a(" "a(" }}' '{{ regexFind "a(" "a(" }}')
want='{{ regexMatch "a(" "a(" }} => false, refused: false
{{ mustRegexMatch "a(" "a(" }} => , refused: true
{{ regexFind "a(" "a(" }} => , refused: true'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
