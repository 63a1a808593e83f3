#!/bin/sh
# A generator's "behavior" that kustomize does not know counts as "create", silently: "Merge" (upper case) or "patch"
# makes a ConfigMap of its own.
# Why it matters: where the base has none of that name, an overlay's ConfigMap that was meant to fail for want of a
# base is made with the overlay's keys alone; "merge" would have told.
# Seen with kustomize 5.8.2.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
kustomize() { go run sigs.k8s.io/kustomize/kustomize/v5@v5.8.2 build "$@"; }
told() {
  echo "configMapGenerator: [{name: c, behavior: $1, literals: [WORKERS=4]}]" > kustomization.yaml
  kustomize . > out 2>&1 && echo "$1: made" || echo "$1: refused"
}
got=$(told merge; told Merge; told patch)
want='merge: refused
Merge: made
patch: made'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
