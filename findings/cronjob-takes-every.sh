#!/bin/sh
# A CronJob's schedule may be "@every 90m" or "@every 500ms", which no crontab knows; and a step beyond its range
# ("*/90" minutes) is taken for "once an hour" instead of refused, while the weekday 7 of every crontab is refused.
# Why it matters: @every counts from the last run and not from the clock; a cron line that was tried elsewhere is no
# proof for here.
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
	"k8s.io/kubernetes/pkg/apis/batch"
	defaults "k8s.io/kubernetes/pkg/apis/batch/v1"
	"k8s.io/kubernetes/pkg/apis/batch/validation"
	core "k8s.io/kubernetes/pkg/apis/core/validation"
)

func main() {
	scheme := runtime.NewScheme()
	_, _ = batch.AddToScheme(scheme), defaults.AddToScheme(scheme)
	for _, text := range os.Args[1:] {
		manifest := `apiVersion: batch/v1
kind: CronJob
metadata: {name: w, namespace: d}
spec: {schedule: '` + text + `',
 jobTemplate: {spec: {template: {spec: {restartPolicy: Never, dnsPolicy: Default, containers: [{name: w, image: x}]}}}}}`
		reader := serializer.NewCodecFactory(scheme, serializer.EnableStrict).UniversalDecoder()
		object, _, err := reader.Decode([]byte(manifest), nil, nil)
		if err != nil {
			panic(err)
		}
		options := core.PodValidationOptions{}
		fmt.Println(text, "=>", validation.ValidateCronJobCreate(object.(*batch.CronJob), options))
	}
}
EOF
got=$(go run -mod=mod . '@every 90m' '@every 500ms' '*/90 * * * *' '0 0 * * 7' | sed 's/\[spec.*Invalid value.*/refused/')
want='@every 90m => []
@every 500ms => []
*/90 * * * * => []
0 0 * * 7 => refused'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
