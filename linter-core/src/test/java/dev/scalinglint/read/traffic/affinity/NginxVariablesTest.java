package dev.scalinglint.read.traffic.affinity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NginxVariablesTest {
    @ParameterizedTest
    @ValueSource(strings = {"$remote_addr", "${binary_remote_addr}", "$cookie_JSESSIONID", "$http_x_forwarded_for",
        "$http_authorization",
        "$request_uri$remote_addr", "$arg_user"})
    void comesFromTheClient(String text) {
        assertThat(NginxVariables.fromClient(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$request_uri", "$uri", "$host", "$http_host", "$request_id", "$http_x_request_id",
        "remote_addr", "", "$remote_port"})
    void pinsNobody(String text) {
        assertThat(NginxVariables.fromClient(text)).isFalse();
    }
}
