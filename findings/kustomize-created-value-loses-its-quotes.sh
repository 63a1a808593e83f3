#!/bin/sh
# A replacement with "create: true" writes a text that looks like a number without its quotes: an environment
# variable's value becomes 4. Replacing a value that is there keeps them.
# Why it matters: the value of an environment variable must be a text, so the API server refuses the workload.
# Seen with kustomize 5.8.2.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
kustomize() { go run sigs.k8s.io/kustomize/kustomize/v5@v5.8.2 build "$@"; }
cat > all.yaml <<'EOF'
apiVersion: v1
kind: ConfigMap
metadata: {name: numbers}
data: {workers: "4"}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {spec: {containers: [{name: web, env: [{name: OLD, value: "1"}]}]}}}
EOF
cat > kustomization.yaml <<'EOF'
resources: [all.yaml]
replacements:
- source: {kind: ConfigMap, fieldPath: data.workers}
  targets:
  - select: {kind: Deployment}
    options: {create: true}
    fieldPaths:
    - spec.template.spec.containers.[name=web].env.[name=OLD].value
    - spec.template.spec.containers.[name=web].env.[name=NEW].value
EOF
got=$(kustomize . | grep -A1 -e 'name: OLD' -e 'name: NEW')
want='        - name: OLD
          value: "4"
        - name: NEW
          value: 4'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
