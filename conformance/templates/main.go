// Answers what Go's text/template with sprig makes of a template and its data, as ApplicationSets call it.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"text/template"

	"github.com/Masterminds/sprig/v3"
)

type question struct {
	ID    string            `json:"id"`
	Files map[string]string `json:"files"`
}

type verdict struct {
	Refused bool   `json:"refused"`
	Text    string `json:"text"`
}

type answer struct {
	ID     string  `json:"id"`
	Answer verdict `json:"answer"`
}

func render(files map[string]string) verdict {
	functions := sprig.GenericFuncMap()
	delete(functions, "env")
	delete(functions, "expandenv")
	delete(functions, "getHostByName")
	var data map[string]any
	if err := json.Unmarshal([]byte(files["data.json"]), &data); err != nil {
		return verdict{true, err.Error()}
	}
	parsed, err := template.New("").Funcs(functions).Option("missingkey=" + files["missingkey"]).Parse(files["template"])
	if err != nil {
		return verdict{Refused: true}
	}
	var text strings.Builder
	if err := parsed.Execute(&text, data); err != nil {
		return verdict{Refused: true}
	}
	return verdict{false, text.String()}
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
		if err := answers.Encode(answer{q.ID, render(q.Files)}); err != nil {
			os.Exit(1)
		}
	}
}
