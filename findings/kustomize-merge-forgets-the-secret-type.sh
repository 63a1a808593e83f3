#!/bin/sh
# A secretGenerator with "behavior: merge" and no type makes the Secret Opaque, whatever type it had.
# Why it matters: an overlay that adds one key to a TLS secret makes it one that an Ingress controller which goes by
# the type does not take; and the type of a Secret cannot be changed in a cluster, so the apply fails where the base's
# is there already.
# Seen with kustomize 5.8.2.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
kustomize() { go run sigs.k8s.io/kustomize/kustomize/v5@v5.8.2 build "$@"; }
cat > tls.yaml <<'EOF'
apiVersion: v1
kind: Secret
metadata: {name: tls}
type: kubernetes.io/tls
data: {tls.crt: YQ==, tls.key: Yg==}
EOF
cat > kustomization.yaml <<'EOF'
resources: [tls.yaml]
secretGenerator: [{name: tls, behavior: merge, literals: [extra=1]}]
EOF
got=$(kustomize . | grep -e type -e tls.key)
want='  tls.key: Yg==
type: Opaque'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
