package dev.scalinglint.tree.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The look at lines agrees with the parser, or says that it does not know. */
class ObjectOutlineTest {
    @Test
    void identitiesOfBlockStyle() {
        assertThat(ObjectOutline.of("""
                # comment
                apiVersion: apps/v1   # comment
                kind: "Deployment"
                metadata:
                    labels:
                        name: not-this
                    name: 'web'
                    annotations:
                        text: |
                            kind: Not
                            name: not-this
                    namespace: shop
                spec:
                - name: list-in-first-column
                ---
                kind: Service\r
                apiVersion: v1\r
                metadata:\r
                  name: web\r
                --- # an empty one
                # nothing
                ---
                some: values
                """)).containsExactly(new Identity("apps", "Deployment", "shop", "web"),
                new Identity("", "Service", "", "web"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{apiVersion: v1, kind: Service}", "  apiVersion: v1\n  kind: Service\n", "apiVersion: v1\nkind: List\n",
        "apiVersion: v1\nkind: *kind\n", "apiVersion: v1\nkind: Service\nmetadata: {name: a}\n",
        "<<: *all\nkind: Service\n",
        "apiVersion: v1\nkind: Service\nmetadata:\n  <<: *all\n", "--- {apiVersion: v1, kind: Service}\n",
        "\"kind\": Service\n",
        "apiVersion: v1\nkind: {{ .Kind }}\n", "apiVersion: v1\nkind: Service\nmetadata:\n  name: >-\n    web\n",
        "- kind: a\n"})
    void theRestIsForTheParser(String text) {
        assertThat(ObjectOutline.of(text)).isNull();
    }
}
