#!/bin/sh
# The target of a Resource metric has a "type" that nobody compares with the value beside it: AverageValue with
# averageUtilization is accepted, and so is Utilization with averageValue.
# Why it matters: after a change of the type alone the autoscaler goes on as before, while reviewers and dashboards
# read the other kind of target.
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
	"k8s.io/kubernetes/pkg/apis/autoscaling"
	defaults "k8s.io/kubernetes/pkg/apis/autoscaling/v2"
	"k8s.io/kubernetes/pkg/apis/autoscaling/validation"
)

func main() {
	scheme := runtime.NewScheme()
	_, _ = autoscaling.AddToScheme(scheme), defaults.AddToScheme(scheme)
	for _, text := range os.Args[1:] {
		manifest := `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: w, namespace: d}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: w}, maxReplicas: 3,
 metrics: [{type: Resource, resource: {name: cpu, target: ` + text + `}}]}`
		reader := serializer.NewCodecFactory(scheme, serializer.EnableStrict).UniversalDecoder()
		object, _, err := reader.Decode([]byte(manifest), nil, nil)
		if err != nil {
			panic(err)
		}
		options := validation.HorizontalPodAutoscalerSpecValidationOptions{MinReplicasLowerBound: 1}
		fmt.Println(text, "=>", validation.ValidateHorizontalPodAutoscaler(object.(*autoscaling.HorizontalPodAutoscaler), options))
	}
}
EOF
got=$(go run -mod=mod . '{type: AverageValue, averageUtilization: 50}' '{type: Utilization, averageValue: 100m}' \
  '{type: Value, averageUtilization: 50}' '{type: Percent, averageUtilization: 50}' | sed 's/\[spec.*Invalid value.*/refused/')
want='{type: AverageValue, averageUtilization: 50} => []
{type: Utilization, averageValue: 100m} => []
{type: Value, averageUtilization: 50} => []
{type: Percent, averageUtilization: 50} => refused'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
