package dev.scalinglint.read.command;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.scalinglint.model.Container;
import dev.scalinglint.read.Manifests;
import org.junit.jupiter.api.Test;

class CommandPlacesTest {
    @Test
    void aScriptWithinAScriptThatEndsItsQuotesAndBeginsThemAgain() {
        Container container = Manifests.workload("""
                apiVersion: batch/v1
                kind: Job
                metadata: {name: configure}
                spec:
                  template:
                    spec:
                      containers:
                        - name: configure
                          image: registry.example.com/shell:1
                          command:
                            - /bin/bash
                            - -c
                            - |
                              echo "Waiting ..."

                              bash -c 'while [[ "$(curl -s -w ''%{code}'' nexus:8081)" != "200" ]]; do sleep 5; done'

                              source /opt/functions; add_repos a b http://nexus:8081
                """).containers().get(0);
        assertThatCode(container::programs).doesNotThrowAnyException();
    }
}
