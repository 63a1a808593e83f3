// Answers, for each manifest, whether the API server of Kubernetes refuses it at creation: read strictly, defaulted and validated by its own
// code, with the feature gates of the release.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	utilruntime "k8s.io/apimachinery/pkg/util/runtime"
	"k8s.io/apimachinery/pkg/util/validation/field"
	utilfeature "k8s.io/apiserver/pkg/util/feature"
	podutil "k8s.io/kubernetes/pkg/api/pod"
	"k8s.io/kubernetes/pkg/apis/apps"
	appsv1 "k8s.io/kubernetes/pkg/apis/apps/v1"
	appsvalidation "k8s.io/kubernetes/pkg/apis/apps/validation"
	"k8s.io/kubernetes/pkg/apis/autoscaling"
	autoscalingv1 "k8s.io/kubernetes/pkg/apis/autoscaling/v1"
	autoscalingv2 "k8s.io/kubernetes/pkg/apis/autoscaling/v2"
	autoscalingvalidation "k8s.io/kubernetes/pkg/apis/autoscaling/validation"
	"k8s.io/kubernetes/pkg/apis/core"
	corev1 "k8s.io/kubernetes/pkg/apis/core/v1"
	corevalidation "k8s.io/kubernetes/pkg/apis/core/validation"
	"k8s.io/kubernetes/pkg/apis/policy"
	policyv1 "k8s.io/kubernetes/pkg/apis/policy/v1"
	policyvalidation "k8s.io/kubernetes/pkg/apis/policy/validation"
	"k8s.io/kubernetes/pkg/features"
)

type question struct {
	ID    string            `json:"id"`
	Files map[string]string `json:"files"`
}

type verdict struct {
	Refused bool   `json:"refused"`
	Why     string `json:"why,omitempty"`
}

type answer struct {
	ID     string  `json:"id"`
	Answer verdict `json:"answer"`
}

var scheme = runtime.NewScheme()
var decoder runtime.Decoder

func init() {
	for _, add := range []func(*runtime.Scheme) error{
		apps.AddToScheme, appsv1.AddToScheme, autoscaling.AddToScheme, autoscalingv1.AddToScheme, autoscalingv2.AddToScheme,
		core.AddToScheme, corev1.AddToScheme, policy.AddToScheme, policyv1.AddToScheme,
	} {
		utilruntime.Must(add(scheme))
	}
	metav1.AddToGroupVersion(scheme, metav1.Unversioned)
	decoder = serializer.NewCodecFactory(scheme, serializer.EnableStrict).UniversalDecoder()
}

func podOptions(template *core.PodTemplateSpec) corevalidation.PodValidationOptions {
	return podutil.GetValidationOptionsFromPodTemplate(template, nil)
}

func validate(object runtime.Object) field.ErrorList {
	switch it := object.(type) {
	case *autoscaling.HorizontalPodAutoscaler:
		return autoscalingvalidation.ValidateHorizontalPodAutoscaler(it, autoscalerOptions(it))
	case *policy.PodDisruptionBudget:
		return policyvalidation.ValidatePodDisruptionBudget(it, policyvalidation.PodDisruptionBudgetValidationOptions{})
	case *apps.Deployment:
		return appsvalidation.ValidateDeployment(it, podOptions(&it.Spec.Template))
	case *apps.StatefulSet:
		options := appsvalidation.StatefulSetValidationOptions{}
		return appsvalidation.ValidateStatefulSet(it, options, podOptions(&it.Spec.Template))
	case *apps.DaemonSet:
		return appsvalidation.ValidateDaemonSet(it, podOptions(&it.Spec.Template))
	case *apps.ReplicaSet:
		return appsvalidation.ValidateReplicaSet(it, podOptions(&it.Spec.Template))
	case *core.Pod:
		// What the registry does before it validates.
		podutil.DefaultPodLevelResources(it)
		options := podutil.GetValidationOptionsFromPodSpecAndMeta(&it.Spec, nil, &it.ObjectMeta, nil)
		options.ResourceIsPod = true
		return corevalidation.ValidatePodCreate(it, options)
	}
	return field.ErrorList{field.InternalError(nil, fmt.Errorf("nobody validates a %T", object))}
}

// autoscalerOptions are those of the registry's strategy at creation.
func autoscalerOptions(hpa *autoscaling.HorizontalPodAutoscaler) autoscalingvalidation.HorizontalPodAutoscalerSpecValidationOptions {
	options := autoscalingvalidation.HorizontalPodAutoscalerSpecValidationOptions{MinReplicasLowerBound: 1}
	options.ObjectMetricsValidationOptions.AllowEmptyAPIGroup = true
	options.ScaleTargetRefValidationOptions.AllowEmptyAPIGroup = hpa.Spec.ScaleTargetRef.Kind == "ReplicationController"
	if utilfeature.DefaultFeatureGate.Enabled(features.HPAScaleToZero) {
		options.MinReplicasLowerBound = 0
	}
	return options
}

func judge(manifest string) verdict {
	object, _, err := decoder.Decode([]byte(manifest), nil, nil)
	if err != nil {
		return verdict{true, err.Error()}
	}
	if errors := validate(object); len(errors) > 0 {
		return verdict{true, errors[0].Error()}
	}
	return verdict{}
}

func main() {
	questions := bufio.NewScanner(os.Stdin)
	questions.Buffer(nil, 1<<20)
	answers := json.NewEncoder(os.Stdout)
	for questions.Scan() {
		var q question
		if err := json.Unmarshal(questions.Bytes(), &q); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		if err := answers.Encode(answer{q.ID, judge(q.Files["manifest.yaml"])}); err != nil {
			os.Exit(1)
		}
	}
}
