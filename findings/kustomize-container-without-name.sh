#!/bin/sh
# A strategic-merge patch whose container has no name empties the list: the result is "containers: []", with status 0
# and no warning.
# Why it matters: a patch that only sets another image or resources takes every container of the workload away.
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
spec: {template: {spec: {containers: [{name: web, image: "nginx:1"}, {name: log, image: "log:1"}]}}}
EOF
cat > kustomization.yaml <<'EOF'
resources: [web.yaml]
patches:
- patch: |
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: web}
    spec: {template: {spec: {containers: [{image: "nginx:2"}]}}}
EOF
got=$(kustomize . | grep -A3 containers)
want='      containers: []'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
