package dev.scalinglint.read.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretValueTest {
    @ParameterizedTest
    @ValueSource(strings = {"hunter2", "postgres", "YourStrong@Passw0rd", "${PASSWORD:-hunter2}", "pa$$word",
        "P@ss,w0rd", "9f86d081"})
    void isASecret(String value) {
        assertThat(SecretValue.of("API_TOKEN", value)).isEqualTo(SecretValue.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"changeme", "please-change-me", "CHANGE_ME", "<password>", "xxxx", "***", "...",
        "your-password", "replace-with-token", "TODO",
        "AKIAIOSFODNN7EXAMPLE", "insert-token-here", "API_KEY_VALUE", "${PASSWORD:-changeme}"})
    void standsInForOne(String value) {
        assertThat(SecretValue.of("API_TOKEN", value)).isEqualTo(SecretValue.PLACEHOLDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "true", "False", "none", "42", "3600s", "1.5", "$(PASSWORD)", "${PASSWORD}",
        "${PASSWORD:?no}", "${PASSWORD:-}", "$PASSWORD",
        "prefix-${PASSWORD}", "{{ .Values.password }}", "/run/secrets/db", "https://vault.example.com", "vault:kv/a#b",
        "ref+vault://a", "<path:kv/a#b>",
        "arn:aws:secretsmanager:eu:1:secret:a", "ENC[AES256_GCM,data:a]", "$2a$10$abc", "-----BEGIN CERTIFICATE-----"})
    void isNone(String value) {
        assertThat(SecretValue.of("API_TOKEN", value)).isEqualTo(SecretValue.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DB_PASSWORD", "password", "redisPass", "requirepass", "PWD1"})
    void digitsMayBeAPassword(String name) {
        assertThat(SecretValue.of(name, "123456")).isEqualTo(SecretValue.PLAIN);
        assertThat(SecretValue.of(name, "12")).isEqualTo(SecretValue.NONE);
    }
}
