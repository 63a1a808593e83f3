#!/bin/sh
# "literals" take quotes away (A="4" is 4); a file under "envs" keeps them, keeps a comment behind a value, and takes
# "export B" for a name.
# Why it matters: WORKERS="4" from the file reaches the program as "4" with its quotes, which is no number; moving a
# line from one list to the other changes what the pods see.
# Seen with kustomize 5.8.2.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
kustomize() { go run sigs.k8s.io/kustomize/kustomize/v5@v5.8.2 build "$@"; }
printf 'A="4"\nexport B=5\nC=6 # per pod\n' > web.env
echo "configMapGenerator: [{name: c, envs: [web.env], literals: ['L=\"4\"']}]" > kustomization.yaml
got=$(kustomize . | sed -n '/^data/,/^kind/p')
want=$(cat <<'EOF'
data:
  A: '"4"'
  C: '6 # per pod'
  L: "4"
  export B: "5"
kind: ConfigMap
EOF
)
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
