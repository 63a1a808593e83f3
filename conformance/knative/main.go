// Answers, for each object, whether Knative's admission webhooks refuse it: they default, then validate. ConfigMaps beside it are the
// cluster's. Fields that no type has are no matter of the webhook: the API server drops them before it.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"sort"
	"strings"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"knative.dev/pkg/apis"
	"knative.dev/serving/pkg/apis/config"
	v1 "knative.dev/serving/pkg/apis/serving/v1"
	"knative.dev/serving/pkg/apis/serving/v1beta1"
	"knative.dev/serving/pkg/autoscaler/config/autoscalerconfig"
	autoscaler "knative.dev/serving/pkg/autoscaler/config"
	"sigs.k8s.io/yaml"
)

type question struct {
	ID    string            `json:"id"`
	Files map[string]string `json:"files"`
}

type verdict struct {
	Refused bool   `json:"refused"`
	Why     string `json:"why"`
}

type answer struct {
	ID     string  `json:"id"`
	Answer verdict `json:"answer"`
}

// What the webhook does with any of its kinds.
type admitted interface {
	SetDefaults(context.Context)
	Validate(context.Context) *apis.FieldError
}

func kind(name string) admitted {
	switch name {
	case "Service":
		return &v1.Service{}
	case "Configuration":
		return &v1.Configuration{}
	case "Route":
		return &v1.Route{}
	case "DomainMapping":
		return &v1beta1.DomainMapping{}
	}
	return nil
}

func documents(files map[string]string) []string {
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	sort.Strings(names)
	var all []string
	for _, name := range names {
		for _, document := range strings.Split("\n"+files[name], "\n---\n") {
			if strings.TrimSpace(document) != "" {
				all = append(all, document)
			}
		}
	}
	return all
}

func cluster(documents []string) (*config.Config, error) {
	data := map[string]map[string]string{}
	for _, document := range documents {
		var object corev1.ConfigMap
		if err := yaml.Unmarshal([]byte(document), &object); err == nil && object.Kind == "ConfigMap" {
			data[object.Name] = object.Data
		}
	}
	defaults, err := config.NewDefaultsConfigFromMap(data["config-defaults"])
	if err != nil {
		return nil, err
	}
	features, err := config.NewFeaturesConfigFromMap(data["config-features"])
	if err != nil {
		return nil, err
	}
	var scaling *autoscalerconfig.Config
	scaling, err = autoscaler.NewConfigFromMap(data["config-autoscaler"])
	return &config.Config{Defaults: defaults, Features: features, Autoscaler: scaling}, err
}

func judge(files map[string]string) (verdict, error) {
	all := documents(files)
	settings, err := cluster(all)
	if err != nil {
		return verdict{}, err
	}
	ctx := apis.WithinCreate(config.ToContext(context.Background(), settings))
	for _, document := range all {
		var typed metav1.TypeMeta
		if err := yaml.Unmarshal([]byte(document), &typed); err != nil {
			return verdict{}, err
		}
		object := kind(typed.Kind)
		if object == nil {
			continue
		}
		if err := yaml.Unmarshal([]byte(document), object); err != nil {
			return verdict{true, "is no " + typed.Kind}, nil
		}
		object.SetDefaults(ctx)
		if err := object.Validate(ctx).Filter(apis.ErrorLevel); err != nil {
			return verdict{true, err.Error()}, nil
		}
	}
	return verdict{}, nil
}

func main() {
	questions := bufio.NewScanner(os.Stdin)
	questions.Buffer(nil, 1<<20)
	answers := json.NewEncoder(os.Stdout)
	for questions.Scan() {
		var q question
		err := json.Unmarshal(questions.Bytes(), &q)
		var said verdict
		if err == nil {
			said, err = judge(q.Files)
		}
		if err == nil {
			err = answers.Encode(answer{q.ID, said})
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, q.ID, err)
			os.Exit(1)
		}
	}
}
