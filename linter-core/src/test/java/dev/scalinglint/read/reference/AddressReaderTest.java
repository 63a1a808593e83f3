package dev.scalinglint.read.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.model.Address;
import dev.scalinglint.read.Manifests;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressReaderTest {
    private static List<Address> addresses(String value) {
        return Manifests.model("""
                {apiVersion: v1, kind: Service, metadata: {name: api, namespace: shop}, spec: {ports: [{port: 80}]}}
                ---
                {apiVersion: v1, kind: Pod, metadata: {name: a, namespace: shop}, \
                spec: {containers: [{name: a, env: [{name: URL, value: "%s"}]}]}}
                """.formatted(value)).addresses();
    }

    @Test
    void readsSchemeHostAndPortAndNoLogin() {
        Address address = addresses("HTTPS://user:hunter2@api.shop.svc:8443/a?b=c").get(0);
        assertThat(address.scheme()).isEqualTo("https");
        assertThat(address.host()).isEqualTo("api.shop.svc");
        assertThat(address.port()).isEqualTo(8443);
        assertThat(address.toString()).doesNotContain("hunter2");
    }

    @Test
    void aSchemeSaysThePortThatNobodyWrote() {
        assertThat(addresses("http://api.shop.svc")).extracting(Address::port, Address::problem)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(80, null));
        assertThat(addresses("https://api.shop.svc").get(0).problem()).contains("443");
        assertThat(addresses("redis://api.shop.svc").get(0).port()).isNull();
    }

    @Test
    void eachOfAListIsAnAddress() {
        assertThat(addresses("a.shop.svc:9092,b.other.svc:9092")).extracting(Address::host)
                .containsExactly("a.shop.svc", "b.other.svc");
        assertThat(addresses("a.shop.svc:9092,b.other.svc:9092")).extracting(address -> address.problem() != null)
                .containsExactly(true, false);
    }

    @Test
    void whatIsFilledInLaterIsNone() {
        for (String value : List.of("http://$(HOST).shop.svc", "http://api.${NS}.svc", "http://{{ host }}.shop.svc",
                "no address", "1.2.3")) {
            assertThat(addresses(value)).as(value).noneMatch(address -> address.problem() != null);
        }
    }
}
