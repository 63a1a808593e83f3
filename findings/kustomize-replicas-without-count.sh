#!/bin/sh
# An entry of "replicas" that names a workload and forgets its count scales it to 0, with status 0 and no warning.
# Why it matters: the service is switched off by a line that says no number.
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
spec: {replicas: 3}
EOF
printf 'resources: [web.yaml]\nreplicas: [{name: web}]\n' > kustomization.yaml
got=$(kustomize . | grep replicas)
want='  replicas: 0'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
