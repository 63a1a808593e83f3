package dev.scalinglint.read.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"PASSWORD", "DB_PASSWORD", "dbPassword", "PGPASSWORD", "password2", "REDIS_PASS",
        "--admin-password", "spring.datasource.password",
        "JWT_SECRET", "JWTSecret", "SECRET_KEY", "SECRET_KEY_BASE", "clientSecret", "API_KEY", "apikey", "x-api-key",
        "privateKey", "AWS_SECRET_ACCESS_KEY",
        "ACCESS_TOKEN", "GITHUB_TOKEN", "authtoken", "ENCRYPTION_KEY", "PASSPHRASE", "DB_CREDENTIALS", "SENTRY_DSN",
        "PASSWORD_PRIMARY"})
    void holdsASecret(String name) {
        assertThat(SecretName.claim(name)).isEqualTo(SecretName.Claim.SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "USER", "SECRETS_DIR", "TOKEN_URL", "PASSWORD_FILE", "SECRET_NAME", "tls-secret-name",
        "TOKEN_TTL", "MAX_TOKENS", "TOKENIZER",
        "PASSWORD_POLICY", "BYPASS", "COMPASS", "PASSTHROUGH", "PASSENGER_APP", "PUBLIC_KEY", "JWT_PUBLIC_KEY",
        "CACHE_KEY", "KEY", "AWS_ACCESS_KEY_ID",
        "API_KEY_HEADER", "existingSecret", "passwordKey", "secretRef", "ACCESS_TOKEN_EXPIRE_MINUTES",
        "CREDENTIALS_MODE", "token.json", "MONKEY"})
    void isOnlyAboutOne(String name) {
        assertThat(SecretName.claim(name)).isEqualTo(SecretName.Claim.NONE);
    }
}
