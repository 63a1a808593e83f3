#!/bin/sh
# tagSuffix in "images" is put on twice: nginx:1 with the suffix -dev becomes nginx:1-dev-dev.
# Why it matters: the pods of every such workload wait for an image that nobody has built.
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
spec: {template: {spec: {containers: [{name: web, image: "nginx:1"}]}}}
EOF
printf 'resources: [web.yaml]\nimages: [{name: nginx, tagSuffix: -dev}]\n' > kustomization.yaml
got=$(kustomize . | grep image)
want='      - image: nginx:1-dev-dev'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
