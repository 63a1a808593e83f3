#!/bin/sh
# A JSON patch may be YAML in block style, or JSON in brackets, but not YAML in brackets: [{op: replace, ...}] is
# "unable to parse".
# Why it matters: flow-style YAML is what one writes for a one-line change of replicas, and it works everywhere else
# in the same file.
# Seen with kustomize 5.8.2.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
kustomize() { go run sigs.k8s.io/kustomize/kustomize/v5@v5.8.2 build "$@"; }
cat > web.yaml <<'EOF'
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {replicas: 1}
EOF
told() {
  printf 'resources: [web.yaml]\npatches:\n- target: {kind: Deployment}\n  patch: |\n    %s\n' "$1" > kustomization.yaml
  kustomize . > out 2>&1 && echo "taken: $1" || echo "refused: $1"
}
got=$(told '- {op: replace, path: /spec/replicas, value: 2}'
  told '[{"op": "replace", "path": "/spec/replicas", "value": 2}]'
  told '[{op: replace, path: /spec/replicas, value: 2}]')
want='taken: - {op: replace, path: /spec/replicas, value: 2}
taken: [{"op": "replace", "path": "/spec/replicas", "value": 2}]
refused: [{op: replace, path: /spec/replicas, value: 2}]'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
