// Answers, for each tree, what kustomize builds of its folder app, or that it refuses.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"
	"regexp"
	"strings"

	"sigs.k8s.io/kustomize/api/krusty"
	"sigs.k8s.io/kustomize/kyaml/filesys"
	"sigs.k8s.io/kustomize/kyaml/openapi"
	"sigs.k8s.io/yaml"
)

type question struct {
	ID    string            `json:"id"`
	Files map[string]string `json:"files"`
}

type verdict struct {
	Refused bool   `json:"refused"`
	Why     string `json:"why,omitempty"`
	// Objects that are as the folder base has them, one after another.
	AsInBase []string `json:"asInBase,omitempty"`
	// The others.
	Objects []json.RawMessage `json:"objects,omitempty"`
}

type answer struct {
	ID     string  `json:"id"`
	Answer verdict `json:"answer"`
}

var address = regexp.MustCompile("0x[0-9a-f]+")

func refused(err error) verdict {
	words := address.ReplaceAllString(strings.Join(strings.Fields(err.Error()), " "), "0x")
	if len(words) > 300 {
		words = words[:100] + " … " + words[len(words)-200:]
	}
	return verdict{Refused: true, Why: strings.ToValidUTF8(words, "")}
}

// objects are what kustomize builds of a folder, as JSON with sorted keys, and who they are.
func objects(disk filesys.FileSystem, folder string) (texts []json.RawMessage, ids []string, err error) {
	openapi.ResetOpenAPI()
	built, err := krusty.MakeKustomizer(krusty.MakeDefaultOptions()).Run(disk, folder)
	if err != nil {
		return nil, nil, err
	}
	for _, resource := range built.Resources() {
		text, err := resource.AsYAML()
		if err != nil {
			return nil, nil, err
		}
		object, err := yaml.YAMLToJSON(text)
		if err != nil {
			return nil, nil, err
		}
		texts = append(texts, object)
		ids = append(ids, resource.GetKind()+"/"+resource.GetName())
	}
	return texts, ids, nil
}

func build(id string, files map[string]string) (v verdict) {
	defer func() {
		if broken := recover(); broken != nil {
			v = refused(fmt.Errorf("panic: %v", broken))
		}
	}()
	disk := filesys.MakeFsInMemory()
	for path, text := range files {
		if err := disk.WriteFile("/tree/"+path, []byte(text)); err != nil {
			log.Fatal(err)
		}
	}
	below := map[string]bool{}
	if id != "nothing but the base" {
		texts, _, _ := objects(disk, "/tree/base")
		for _, text := range texts {
			below[string(text)] = true
		}
	}
	texts, ids, err := objects(disk, "/tree/app")
	if err != nil {
		return refused(err)
	}
	for i, text := range texts {
		if below[string(text)] {
			v.AsInBase = append(v.AsInBase, ids[i])
		} else {
			v.Objects = append(v.Objects, text)
		}
	}
	return v
}

func main() {
	log.SetOutput(io.Discard)
	answered := os.Stdout
	// Its warnings have nothing to do with what it builds.
	os.Stderr, _ = os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	questions := bufio.NewScanner(os.Stdin)
	questions.Buffer(nil, 1<<24)
	answers := json.NewEncoder(answered)
	answers.SetEscapeHTML(false)
	for questions.Scan() {
		var q question
		if err := json.Unmarshal(questions.Bytes(), &q); err != nil {
			log.Fatal(err)
		}
		if err := answers.Encode(answer{q.ID, build(q.ID, q.Files)}); err != nil {
			log.Fatal(err)
		}
	}
}
