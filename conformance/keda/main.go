// Answers, for the last ScaledObject or ScaledJob of the files, whether it can be created: the schema and the rules of its CRD, then KEDA's
// webhook, over a cluster that holds the other objects. Which of several faults the webhook tells of is left to chance, so it is not kept.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"

	"github.com/go-logr/logr"
	"github.com/kedacore/keda/v2/apis/keda/v1alpha1"
	autoscalingv2 "k8s.io/api/autoscaling/v2"
	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/cel"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/validation"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	celconfig "k8s.io/apiserver/pkg/apis/cel"
	clientgoscheme "k8s.io/client-go/kubernetes/scheme"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/events"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/client/fake"
	"sigs.k8s.io/controller-runtime/pkg/log"
	"sigs.k8s.io/controller-runtime/pkg/manager"
	"sigs.k8s.io/controller-runtime/pkg/webhook"
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

// The cluster that the webhook asks, another one for every question.
type cluster struct{ client.Client }

// As much of a manager as the webhook's setup asks for.
type setup struct {
	manager.Manager
	asked *cluster
}

type index struct{}

func (index) IndexField(context.Context, client.Object, string, client.IndexerFunc) error { return nil }

func (setup) GetFieldIndexer() client.FieldIndexer         { return index{} }
func (s setup) GetClient() client.Client                   { return s.asked }
func (s setup) GetRESTMapper() meta.RESTMapper             { return s.asked.RESTMapper() }
func (s setup) GetScheme() *runtime.Scheme                 { return scheme }
func (setup) GetEventRecorder(string) events.EventRecorder { return nil }
func (setup) GetWebhookServer() webhook.Server             { return webhook.NewServer(webhook.Options{}) }
func (setup) GetConfig() *rest.Config                      { return &rest.Config{} }
func (setup) GetLogger() logr.Logger                       { return logr.Discard() }

var scheme = runtime.NewScheme()

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func target(object client.Object) []string {
	switch typed := object.(type) {
	case *v1alpha1.ScaledObject:
		if typed.Spec.ScaleTargetRef != nil {
			return []string{typed.Spec.ScaleTargetRef.Name}
		}
	case *autoscalingv2.HorizontalPodAutoscaler:
		return []string{typed.Spec.ScaleTargetRef.Name}
	}
	return nil
}

func hpa(object client.Object) []string {
	typed := object.(*v1alpha1.ScaledObject)
	if typed.Spec.Advanced != nil && typed.Spec.Advanced.HorizontalPodAutoscalerConfig != nil && typed.Spec.Advanced.HorizontalPodAutoscalerConfig.Name != "" {
		return []string{typed.Spec.Advanced.HorizontalPodAutoscalerConfig.Name}
	}
	return []string{"keda-hpa-" + typed.Name}
}

func holding(objects []client.Object) client.Client {
	return fake.NewClientBuilder().WithScheme(scheme).WithObjects(objects...).
		WithIndex(&v1alpha1.ScaledObject{}, "spec.scaleTargetRef.name", target).
		WithIndex(&v1alpha1.ScaledObject{}, "spec.hpaName", hpa).
		WithIndex(&autoscalingv2.HorizontalPodAutoscaler{}, "spec.scaleTargetRef.name", target).Build()
}

// The rules of one CRD.
type rules struct {
	structural *schema.Structural
	validator  validation.SchemaValidator
	cel        *cel.Validator
}

func crd(folder, name string) rules {
	text, err := os.ReadFile(filepath.Join(folder, "config/crd/bases/keda.sh_"+name+".yaml"))
	must(err)
	var written apiextensionsv1.CustomResourceDefinition
	must(yaml.Unmarshal(text, &written))
	var props apiextensions.JSONSchemaProps
	must(apiextensionsv1.Convert_v1_JSONSchemaProps_To_apiextensions_JSONSchemaProps(written.Spec.Versions[0].Schema.OpenAPIV3Schema, &props, nil))
	structural, err := schema.NewStructural(&props)
	must(err)
	validator, _, err := validation.NewSchemaValidator(&props)
	must(err)
	return rules{structural, validator, cel.NewValidator(structural, true, celconfig.PerCallLimit)}
}

func (r rules) refuse(object map[string]any) string {
	defaulting.PruneNonNullableNullsWithoutDefaults(object, r.structural)
	defaulting.Default(object, r.structural)
	if errs := validation.ValidateCustomResource(nil, object, r.validator); len(errs) > 0 {
		return errs.ToAggregate().Error()
	}
	if errs, _ := r.cel.Validate(context.Background(), nil, r.structural, object, nil, celconfig.RuntimeCELCostBudget); len(errs) > 0 {
		return errs.ToAggregate().Error()
	}
	return ""
}

type keda struct {
	asked *cluster
	crds  map[string]rules
}

func documents(files map[string]string) []string {
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	sort.Strings(names)
	var all []string
	for _, name := range names {
		all = append(all, strings.Split("\n"+files[name], "\n---\n")...)
	}
	return all
}

func typed(text string) (client.Object, error) {
	var object unstructured.Unstructured
	if err := yaml.Unmarshal([]byte(text), &object.Object); err != nil {
		return nil, err
	}
	known, err := scheme.New(object.GroupVersionKind())
	if err != nil {
		return nil, err
	}
	if err := yaml.Unmarshal([]byte(text), known); err != nil {
		return nil, err
	}
	return known.(client.Object), nil
}

func (k keda) judge(files map[string]string) (verdict, error) {
	all := documents(files)
	var others []client.Object
	for _, text := range all[:len(all)-1] {
		object, err := typed(text)
		if err != nil {
			return verdict{}, err
		}
		others = append(others, object)
	}
	var kind metav1.TypeMeta
	raw := map[string]any{}
	last := []byte(all[len(all)-1])
	if err := yaml.Unmarshal(last, &kind); err != nil {
		return verdict{}, err
	}
	// Whole numbers are int64 to the validators, as the API server decodes them.
	encoded, err := yaml.YAMLToJSON(last)
	if err != nil {
		return verdict{}, err
	}
	var decoded unstructured.Unstructured
	if err := decoded.UnmarshalJSON(encoded); err != nil {
		return verdict{}, err
	}
	raw = decoded.Object
	if why := k.crds[kind.Kind].refuse(raw); why != "" {
		return verdict{true, why}, nil
	}
	k.asked.Client = holding(others)
	no := false
	encoded, err = json.Marshal(raw)
	if err != nil {
		return verdict{}, err
	}
	if kind.Kind == "ScaledJob" {
		var job v1alpha1.ScaledJob
		if err = json.Unmarshal(encoded, &job); err == nil {
			_, err = job.ValidateCreate(&no)
		}
	} else {
		var object v1alpha1.ScaledObject
		if err = json.Unmarshal(encoded, &object); err == nil {
			_, err = object.ValidateCreate(&no)
		}
	}
	if err != nil {
		if os.Getenv("TELL") != "" {
			fmt.Fprintln(os.Stderr, err)
		}
		return verdict{true, "by the webhook"}, nil
	}
	return verdict{}, nil
}

func main() {
	log.SetLogger(logr.Discard())
	must(clientgoscheme.AddToScheme(scheme))
	must(v1alpha1.AddToScheme(scheme))
	folder, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/kedacore/keda/v2").Output()
	must(err)
	k := keda{&cluster{holding(nil)}, map[string]rules{}}
	k.crds["ScaledObject"] = crd(strings.TrimSpace(string(folder)), "scaledobjects")
	k.crds["ScaledJob"] = crd(strings.TrimSpace(string(folder)), "scaledjobs")
	must((&v1alpha1.ScaledObject{}).SetupWebhookWithManager(setup{asked: k.asked}, false))
	questions := bufio.NewScanner(os.Stdin)
	questions.Buffer(nil, 1<<20)
	answers := json.NewEncoder(os.Stdout)
	for questions.Scan() {
		var q question
		must(json.Unmarshal(questions.Bytes(), &q))
		said, err := k.judge(q.Files)
		if err != nil {
			fmt.Fprintln(os.Stderr, q.ID)
		}
		must(err)
		must(answers.Encode(answer{q.ID, said}))
	}
}
