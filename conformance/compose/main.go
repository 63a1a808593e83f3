// Answers, for each small project, what docker compose would make of it: compose-go loads it as `docker compose config` does.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/compose-spec/compose-go/v2/types"
	"github.com/sirupsen/logrus"
)

type question struct {
	ID    string            `json:"id"`
	Files map[string]string `json:"files"`
}

type service struct {
	Replicas    int                `json:"replicas"`
	Image       string             `json:"image"`
	Command     []string           `json:"command"`
	Entrypoint  []string           `json:"entrypoint"`
	Environment map[string]*string `json:"environment"`
	Ports       []string           `json:"ports"`
	Health      string             `json:"health"`
	CPU         string             `json:"cpu"`
	Name        string             `json:"name"`
}

type verdict struct {
	Refused  bool               `json:"refused"`
	Services map[string]service `json:"services"`
}

type answer struct {
	ID     string  `json:"id"`
	Answer verdict `json:"answer"`
}

func load(folder string) (*types.Project, error) {
	if err := os.Chdir(folder); err != nil {
		return nil, err
	}
	options, err := cli.NewProjectOptions(nil, cli.WithWorkingDirectory(""), cli.WithName("project"), cli.WithEnvFiles(), cli.WithDotEnv,
		cli.WithConfigFileEnv, cli.WithDefaultConfigPath, cli.WithEnvFiles(), cli.WithDotEnv, cli.WithDefaultProfiles(), cli.WithResolvedPaths(true))
	if err != nil {
		return nil, err
	}
	return options.LoadProject(context.Background())
}

func judge(q question) verdict {
	folder, err := os.MkdirTemp("", "compose")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(folder)
	for name, text := range q.Files {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			panic(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			panic(err)
		}
	}
	project, err := load(folder)
	if err != nil {
		return verdict{Refused: true}
	}
	services := map[string]service{}
	for name, s := range project.AllServices() {
		services[name] = told(s)
	}
	return verdict{Services: services}
}

func told(s types.ServiceConfig) service {
	t := service{Replicas: s.GetScale(), Image: s.Image, Command: s.Command, Entrypoint: s.Entrypoint, Environment: map[string]*string{},
		Health: "none", Name: s.ContainerName}
	for name, value := range s.Environment {
		t.Environment[name] = value
	}
	for _, port := range s.Ports {
		t.Ports = append(t.Ports, fmt.Sprintf("%s:%d", port.Published, port.Target))
	}
	sort.Strings(t.Ports)
	if s.HealthCheck != nil {
		t.Health = "checked"
		if s.HealthCheck.Disable || len(s.HealthCheck.Test) > 0 && s.HealthCheck.Test[0] == "NONE" {
			t.Health = "disabled"
		}
	}
	cpus := s.CPUS
	if s.Deploy != nil && s.Deploy.Resources.Limits != nil && s.Deploy.Resources.Limits.NanoCPUs != 0 {
		cpus = float32(s.Deploy.Resources.Limits.NanoCPUs)
	}
	if cpus != 0 {
		t.CPU = fmt.Sprint(cpus)
	}
	return t
}

func main() {
	logrus.SetOutput(io.Discard)
	os.Clearenv()
	questions := bufio.NewScanner(os.Stdin)
	questions.Buffer(nil, 1<<20)
	answers := json.NewEncoder(os.Stdout)
	for questions.Scan() {
		var q question
		if err := json.Unmarshal(questions.Bytes(), &q); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		if err := answers.Encode(answer{q.ID, judge(q)}); err != nil {
			os.Exit(1)
		}
	}
}
