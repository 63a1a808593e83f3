package dev.scalinglint.read.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.yaml.YamlReader;
import dev.scalinglint.model.PlainSecret;
import dev.scalinglint.model.PlainSecret.Kind;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.Application;
import dev.scalinglint.tree.Neighbourhood;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What many variables of many shapes are, as the environment of a container and as keys of a ConfigMap. */
class SecretKindsTest {
    static List<String> none() throws IOException {
        return lines("none.txt");
    }

    static List<String> placeholders() throws IOException {
        return lines("placeholders.txt");
    }

    static List<String> secrets() throws IOException {
        return lines("secrets.txt");
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = SecretKindsTest.class.getResourceAsStream("/secrets/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("none")
    void isNone(String pair) {
        assertThat(kinds(pair)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("placeholders")
    void standsInForOne(String pair) {
        assertThat(kinds(pair)).containsExactly(Kind.PLACEHOLDER, Kind.PLACEHOLDER);
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void isASecret(String pair) {
        assertThat(kinds(pair)).hasSize(2).allMatch(kind -> kind == Kind.VALUE || kind == Kind.URL);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "echo \"PASS: tunnel-1 is up\"", "echo \"PASS: $name-1\"", "echo 'secret: app-1 in namespace prod'",
        "echo \"token: none-1 found\"",
        "printf 'password: %s\\n' \"$pw\"", "log \"API_KEY: key-1 rotated\"",
        "echo \"Using DB_PASSWORD=from-vault-1\"", "info \"TOKEN=abc-1 is old\"",
        "echo \"set PASSWORD=x-1 first\" >&2", "PASS=0", "PASS=$((PASS + 1))", "PASS=\"\\033[32mPASS\\033[0m\"",
        "PASS=✓ok", "PASS='[PASS]'", "PASS=pass-1",
        "read -s -p \"Password: \" PASSWORD", "read -rsp 'Token: ' TOKEN", "read -p \"secret: a-1\" S",
        "if [ \"$PASSWORD\" = \"a-1\" ]; then true; fi",
        "[[ $TOKEN == abc-1 ]] || exit 1", "test \"$SECRET\" != \"x-1\"", "case $TOKEN in token: a-1) ;; esac",
        "PASSWORD=$(cat /run/pw-1)",
        "PASSWORD=`cat /run/pw-1`", "PASSWORD=${1}", "PASSWORD=\"$1\"", "PASSWORD=\"${PASSWORD:-}\"",
        "PASSWORD=$RANDOM", "export TOKEN",
        "SECRET_NAME=app-1", "SECRET=app-credentials", "TOKEN_FILE=/run/token-1", "unset PASSWORD", "PASSWORD=",
        "PASSWORD=\"\"",
        "kubectl create secret generic app-1 --from-literal=password=$PASSWORD",
        "kubectl get secret app-1 -o jsonpath='{.data.password}'",
        "kubectl create secret generic app-1 --from-literal=password=\"$(openssl rand -hex 8)\"",
        "vault kv get -field=password kv/app-1",
        "sed -i 's/__PASSWORD__/'\"$PASSWORD\"'/' app-1.conf", "curl -H \"Authorization: Bearer $TOKEN\" https://x-1",
        "# PASSWORD=hunter2-1",
        "grep -q 'password: old-1' app.conf", "psql \"postgresql://$USER:$PASSWORD@db-1/x\"",
        "psql postgresql://user:password@db/x",
        "assert token == expected, 'token: bad-1'", "raise Error(\"password: too-short-1\")",
        "mysql -p\"$PASSWORD\" -e 'select 1-1'",
        "cat <<EOF\npassword: $PASSWORD\nEOF", "cat <<EOF\npassword: ${PASSWORD}\nEOF",
        "cat <<EOF\npassword: \"\"\nEOF",
        "helm install db-1 --set auth.password=$PASSWORD", "helm install db-1 --set auth.existingSecret=db-1",
        "echo \"::add-mask::$TOKEN-1\""})
    void aScriptOnlySays(String line) {
        assertThat(ofScript(line)).doesNotContain(Kind.VALUE, Kind.URL);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "PASSWORD=Tr0ub4dor", "export PASSWORD=Tr0ub4dor", "PASSWORD='Tr0ub4dor'", "PASSWORD=\"Tr0ub4dor\"; run",
        "PASS=zF3kP9wLx7QmT2vB",
        "export AWS_SECRET_ACCESS_KEY=kP3zR7vW1xT5bN9mL2cF6hJ0dS4gA1qXy9Zk3Rz7", "DB_PASSWORD=Tr0ub4dor ./run",
        "env DB_PASSWORD=Tr0ub4dor run",
        "docker run -e DB_PASSWORD=Tr0ub4dor app", "echo 'DB_PASSWORD=Tr0ub4dor' >> .env",
        "echo \"password: Tr0ub4dor\" | tee app.yaml && password=Tr0ub4dor",
        "kubectl create secret generic app --from-literal=password=Tr0ub4dor",
        "helm install db --set auth.password=Tr0ub4dor",
        "curl -d '{\"password\": \"Tr0ub4dor\"}' https://x", "curl https://shop:Tr0ub4dor@x/",
        "psql postgresql://shop:Tr0ub4dor@db/shop",
        "run --token Tr0ub4dor-9", "run --password=Tr0ub4dor", "cat <<EOF\npassword: Tr0ub4dor\nEOF",
        "cat <<EOF\n  apiKey: \"9f86d081884c7d65\"\nEOF",
        "PASSWORD=\"${PASSWORD:-x}\"; TOKEN=ghp_k3Rz7vW1xT5bN9mL2cF6hJ0dS4gA1qXy9Z"})
    void aScriptAssigns(String line) {
        assertThat(ofScript(line)).containsAnyOf(Kind.VALUE, Kind.URL);
    }

    /**
     * What a stranger may write must not keep the linter busy: values that patterns could try in many ways, and long
     * lines.
     */
    @ParameterizedTest
    @ValueSource(strings = {"a", "_", "-A", "a.", "a/", "a-", "<a", "Ab", "9", "x, token: a1 ", "P1D", "%a", "/a_"})
    @Timeout(20)
    void longValuesTakeNoTime(String part) {
        for (String name : List.of("DB_PASSWORD", "PASSWORD_OF", "SHOP")) {
            assertThat(kinds(name + "=" + part.repeat(50_000) + "!")).hasSizeLessThan(200_000);
        }
    }

    private static List<Kind> ofScript(String line) {
        return kinds("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: shop}
                data:
                  run.sh: |
                    #!/bin/bash
                    set -eu
                    %s
                """, line.replace("\n", "\n    "));
    }

    private static List<Kind> kinds(String pair) {
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(name.length() + 1);
        String quoted = "'" + (value.startsWith("\"") ? value.substring(1, value.length() - 1) : value)
                .replace("'", "''") + "'";
        return kinds("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: shop}
                data:
                  %1$s: %2$s
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: shop}
                spec:
                  containers:
                    - name: shop
                      env:
                        - name: %1$s
                          value: %2$s
                """, name, quoted);
    }

    private static List<Kind> kinds(String format, Object... args) {
        SourceFile file = SourceFile.of("shop.yaml", format.formatted(args));
        List<KubeObject> objects = YamlReader.read(file, Limits.DEFAULT, problem -> assertThat(problem).isNull())
                .stream()
                .map(document -> KubeObject.of((Mapping) document.root())).toList();
        return SecretReader.read(new Application("test", "", objects, true), List.of(), Neighbourhood.NONE).stream()
                .map(PlainSecret::kind).toList();
    }
}
