package dev.scalinglint.manifest.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class NginxReaderTest {
    @Test
    void readsDirectivesAndBlocks() {
        List<Directive> top =
                NginxReader.read("events {}\nhttp {\n  upstream api { least_conn; server a:80 weight=2; }\n}\n");

        assertThat(top).extracting(Directive::name).containsExactly("events", "http");
        Directive upstream = top.get(1).block("upstream").findFirst().orElseThrow();
        assertThat(upstream.argument()).isEqualTo("api");
        assertThat(upstream.block()).extracting(Directive::text).containsExactly("least_conn", "server a:80 weight=2");
    }

    @Test
    void commentsAndQuotesHideSigns() {
        List<Directive> top =
                NginxReader.read("# ip_hash;\nlog_format main '{ \"a\": \\'b\\'; }' \"x;y\"; set $a#b 1;");

        assertThat(top).extracting(Directive::name).containsExactly("log_format", "set");
        assertThat(top.get(0).arguments()).extracting(NginxWord::text).containsExactly("main", "{ \"a\": \\'b\\'; }",
                "x;y");
        assertThat(top.get(1).argument()).isEqualTo("$a#b");
    }

    @Test
    void bracesOfVariablesAreNoBlocks() {
        List<Directive> top = NginxReader.read("listen ${PORT}; split_clients \"${remote_addr}A\" $v { 50% a; * b; }");

        assertThat(top.get(0).argument()).isEqualTo("${PORT}");
        assertThat(top.get(1).argument()).isEqualTo("${remote_addr}A");
        assertThat(top.get(1).block()).hasSize(2);
    }

    @Test
    void codeInBlocksIsNotRead() {
        List<Directive> top = NginxReader.read("content_by_lua_block { -- don't\n if x then y = {1} end } ip_hash;");

        assertThat(top).extracting(Directive::name).containsExactly("content_by_lua_block", "ip_hash");
    }

    @Test
    void whatIsNotClosedIsReadAllTheSame() {
        assertThat(NginxReader.read("} upstream a { ip_hash").get(0).block()).extracting(Directive::name)
                .containsExactly("ip_hash");
    }

    @Test
    void everyWordStandsWhereItSays() {
        String text = "upstream \"a b\" {\n  hash $remote_addr consistent;\n}";

        Directive hash = NginxReader.read(text).get(0).block().get(0);

        assertThat(text.substring(hash.start(), hash.end())).isEqualTo("hash $remote_addr consistent");
    }

    @Test
    void anyTextIsReadInTime() {
        Random random = new Random(7);
        String alphabet = "{};#'\"\\$ \n\r\taé_lua_block";
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int round = 0; round < 20_000; round++) {
                StringBuilder text = new StringBuilder();
                for (int i = random.nextInt(60); i > 0; i--) {
                    text.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                inside(NginxReader.read(text.toString()), text.length());
            }
            NginxReader.read("{".repeat(1_000_000));
            NginxReader.read("a{".repeat(1_000_000));
        });
    }

    private static void inside(List<Directive> directives, int length) {
        for (Directive directive : directives) {
            assertThat(directive.start()).isBetween(0, length);
            assertThat(directive.end()).isBetween(directive.start(), length);
            inside(directive.block(), length);
        }
    }
}
