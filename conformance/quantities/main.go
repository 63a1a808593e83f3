// Answers, for each quantity, whether Kubernetes can read it and takes it for a request: it may not be negative.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"k8s.io/apimachinery/pkg/api/resource"
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

func judge(text string) verdict {
	var quantity resource.Quantity
	encoded, _ := json.Marshal(text)
	if err := json.Unmarshal(encoded, &quantity); err != nil {
		return verdict{true, err.Error()}
	}
	if quantity.Sign() < 0 {
		return verdict{true, "negative"}
	}
	return verdict{}
}

func main() {
	questions := bufio.NewScanner(os.Stdin)
	answers := json.NewEncoder(os.Stdout)
	for questions.Scan() {
		var q question
		if err := json.Unmarshal(questions.Bytes(), &q); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		if err := answers.Encode(answer{q.ID, judge(q.Files["quantity"])}); err != nil {
			os.Exit(1)
		}
	}
}
