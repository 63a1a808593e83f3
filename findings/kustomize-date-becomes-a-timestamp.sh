#!/bin/sh
# A plain date in a resource that nothing patches comes out as a timestamp, where it is a label or a value of a
# ConfigMap. In an annotation it stays.
# Why it matters: "since: 2026-11-29" as a label becomes a text with colons, which is no valid label: the API server
# refuses the workload.
# Seen with kustomize 5.8.2.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
kustomize() { go run sigs.k8s.io/kustomize/kustomize/v5@v5.8.2 build "$@"; }
cat > config.yaml <<'EOF'
apiVersion: v1
kind: ConfigMap
metadata: {name: c, labels: {since: 2026-11-29}, annotations: {since: 2026-11-29}}
data: {since: 2026-11-29}
EOF
echo 'resources: [config.yaml]' > kustomization.yaml
got=$(kustomize . | grep -e since -e annotations -e labels)
want='  since: "2026-11-29T00:00:00Z"
  annotations:
    since: "2026-11-29"
  labels:
    since: "2026-11-29T00:00:00Z"'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
