#!/bin/sh
# A strategic-merge patch of a Service's port is lost, silently, where the port in the base writes "protocol: TCP" and
# the patch does not, although TCP is what a port without protocol has. Where neither writes it, the patch is merged.
# Why it matters: an overlay moves the targetPort, and traffic goes on to the old one after somebody wrote out the
# default in the base.
# Seen with kustomize 5.8.2.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
kustomize() { go run sigs.k8s.io/kustomize/kustomize/v5@v5.8.2 build "$@"; }
cat > kustomization.yaml <<'EOF'
resources: [web.yaml]
patches:
- patch: |
    apiVersion: v1
    kind: Service
    metadata: {name: web}
    spec: {ports: [{port: 80, targetPort: 9090}]}
EOF
told() {
  printf 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n  ports:\n' > web.yaml
  printf '  - {name: http, port: 80, targetPort: 8080%s}\n  - {name: dns, port: 53, protocol: UDP}\n' "$1" >> web.yaml
  kustomize . | grep -e targetPort
}
got=$(told ''; told ', protocol: TCP')
want='    targetPort: 9090
    targetPort: 8080'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
