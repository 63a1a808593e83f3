package dev.scalinglint.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTextTest {
    private static final String SECRET = "Tr0ub4dor3xyz";

    @ParameterizedTest
    @ValueSource(strings = {
        "password: Tr0ub4dor3xyz", "{example.com/api-token: Tr0ub4dor3xyz}",
        "url: postgres://app:Tr0ub4dor3xyz@db/shop", "command: [redis-cli, -a, Tr0ub4dor3xyz, ping]",
        "command: redis-cli -h cache -a Tr0ub4dor3xyz ping", "value: ${DB_PASSWORD:-Tr0ub4dor3xyz}",
        "value: ${API_TOKEN-Tr0ub4dor3xyz}",
        "proxy_set_header Authorization \"Basic Tr0ub4dor3xyz\";", "proxy_set_header X-Api-Key Tr0ub4dor3xyz;",
        "set $upstream_token Tr0ub4dor3xyz;",
        "add_header Cookie Tr0ub4dor3xyz;", "- \"Authorization: Bearer Tr0ub4dor3xyz\"",
        "replicas: 3 # the password is Tr0ub4dor3xyz",
        "# token Tr0ub4dor3xyz", "mysqldump -u root -pTr0ub4dor3xyz shop", "curl -u admin:Tr0ub4dor3xyz http://api",
        "git: https://Tr0ub4dor3xyzTr0@github.com/a/b", "STRIPE: sk_live_Tr0ub4dor3xyz0000",
        "[a, 'glpat-Tr0ub4dor3xyz0000000']",
        "{\"a\": 1, \"password\": \"Tr0ub4dor3xyz\"}",
        "traefik.http.middlewares.a.basicauth.users: admin:Tr0ub4dor3xyz", "ldapsearch -D cn=a -w Tr0ub4dor3xyz"})
    void isNeverShown(String line) {
        assertThat(shown(List.of(line), 0)).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "replicas: 3 # one for each zone", "name: api-db # takes Secret api-db, which passes 3 checks",
        "image: registry.example.com/shop/api:1.2", "value: ${LEVEL:-info}", "proxy_set_header Host $host;",
        "set $upstream api;", "path: /var/run/secrets/token", "tokenPath: a/b/token",
        "command: [celery, -A, shop, worker]", "url: https://example.com/a", "curl -sf http://api/healthz",
        "schedule: basic"})
    void whatIsNoneIs(String line) {
        assertThat(shown(List.of(line), 0)).isEqualTo(line);
    }

    @Test
    void mayStandBelowItsFlag() {
        assertThat(shown(List.of("  - redis-cli", "  - -a", "  - Tr0ub4dor3xyz"), 2)).isEqualTo("  - ");
        assertThat(shown(List.of("  - --requirepass", "  - Tr0ub4dor3xyz"), 1)).isEqualTo("  - ");
        assertThat(shown(List.of("  - --port", "  - '6379'"), 1)).isEqualTo("  - '6379'");
    }

    @Test
    void isMaskedInSentences() {
        assertThat(SecretText.masked("path /health?token=Tr0ub4dor3xyz&deep=1 differs"))
                .isEqualTo("path /health?token=***&deep=1 differs");
        assertThat(SecretText.masked("takes postgres://app:Tr0ub4dor3xyz@db/shop for"))
                .isEqualTo("takes postgres://app:***@db/shop for");
        assertThat(SecretText.masked("sends Bearer Tr0ub4dor3xyz")).isEqualTo("sends Bearer ***");
        assertThat(SecretText.masked("replicas is the text 'password=Tr0ub4dor3xyz', not"))
                .isEqualTo("replicas is the text 'password=***', not");
        assertThat(SecretText.masked("found the text 'export API_KEY=\"Tr0ub4dor3xyz\"'"))
                .doesNotContain("Tr0ub4dor3xyz");
        assertThat(SecretText.masked("'token: Tr0ub4dor3xyz' is no number")).isEqualTo("'token: ***' is no number");
        assertThat(SecretText.masked("set secretName: db-20260101 and --workers=4"))
                .isEqualTo("set secretName: db-20260101 and --workers=4");
        assertThat(SecretText.masked("100% = 3 of 3, me@example.com")).isEqualTo("100% = 3 of 3, me@example.com");
    }

    @Test
    void hidesAllOfASecret() {
        List<String> lines = List.of("kind: Deployment\n", "spec:\n", "---\n", "data:\n", "  a: Tr0ub4dor3xyz\n",
                "kind: Secret\n", "x: y\n", "---\n", "kind: Service\n");
        assertThat(SecretLines.of(lines).toString()).isEqualTo("{3, 4, 5, 6}");
    }

    private static String shown(List<String> lines, int at) {
        return lines.get(at).substring(0, SecretText.start(lines.get(at), () -> new SecretText.Around(lines, at)));
    }
}
