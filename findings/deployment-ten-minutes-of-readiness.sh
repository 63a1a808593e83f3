#!/bin/sh
# A Deployment with "minReadySeconds: 600" and no other setting is refused, for its progress deadline defaults to 600
# and must be above it; 599 passes, with one second for all pods to start.
# Why it matters: a cautious rollout is turned away for a field nobody wrote, and just below it every rollout is
# reported as stuck.
# Seen with k8s.io/kubernetes 1.37.2.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
printf 'module finding\ngo 1.26\nrequire k8s.io/apimachinery v0.37.2\nrequire k8s.io/kubernetes v1.37.2\n' > go.mod
for part in api apiextensions-apiserver apimachinery apiserver cli-runtime client-go cloud-provider cluster-bootstrap \
  code-generator component-base component-helpers controller-manager cri-api cri-client cri-streaming csi-translation-lib \
  dynamic-resource-allocation endpointslice externaljwt kms kube-aggregator kube-controller-manager kube-proxy \
  kube-scheduler kubectl kubelet metrics mount-utils pod-security-admission sample-apiserver sample-cli-plugin \
  sample-controller streaming; do
  echo "replace k8s.io/$part => k8s.io/$part v0.37.2"
done >> go.mod
cat > main.go <<'EOF'
package main

import (
	"fmt"
	"os"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/kubernetes/pkg/apis/apps"
	defaults "k8s.io/kubernetes/pkg/apis/apps/v1"
	"k8s.io/kubernetes/pkg/apis/apps/validation"
	core "k8s.io/kubernetes/pkg/apis/core/validation"
)

func main() {
	scheme := runtime.NewScheme()
	_, _ = apps.AddToScheme(scheme), defaults.AddToScheme(scheme)
	for _, text := range os.Args[1:] {
		manifest := `apiVersion: apps/v1
kind: Deployment
metadata: {name: w, namespace: d}
spec: {selector: {matchLabels: {a: b}}, minReadySeconds: ` + text + `,
 template: {metadata: {labels: {a: b}}, spec: {containers: [{name: w, image: x}]}}}`
		reader := serializer.NewCodecFactory(scheme, serializer.EnableStrict).UniversalDecoder()
		object, _, err := reader.Decode([]byte(manifest), nil, nil)
		if err != nil {
			panic(err)
		}
		options := core.PodValidationOptions{}
		fmt.Println(text, "=>", validation.ValidateDeployment(object.(*apps.Deployment), options))
	}
}
EOF
got=$(go run -mod=mod . 599 600)
want='599 => []
600 => [spec.progressDeadlineSeconds: Invalid value: 600: must be greater than minReadySeconds]'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
