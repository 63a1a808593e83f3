package dev.scalinglint.gate.image;

import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.fix.Rewrite;
import dev.scalinglint.gate.git.Sandbox;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Selection;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.lib.PersonIdent;
import org.jspecify.annotations.Nullable;

/** A repository with a shop in it, in which each commit is made a day after the one before. */
final class Shop implements AutoCloseable {
    static final Instant TODAY = Instant.parse("2026-02-01T10:00:00Z");
    static final String DIGEST = "sha256:" + "ab".repeat(32);
    static final String WEB = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop}
            spec:
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  containers:
                    - name: web
                      image: example.org/web:1  # what people see
                    - name: proxy
                      image: "envoy:1.30"
            """;

    private final Sandbox sandbox;
    private Instant date = Instant.parse("2026-01-01T10:00:00Z");

    private Shop(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    static Shop in(Path folder) throws Exception {
        return new Shop(Sandbox.in(folder));
    }

    /** One that is there already. */
    static Shop at(Path folder) throws Exception {
        return new Shop(Sandbox.at(folder));
    }

    Path folder() {
        return sandbox.folder();
    }

    Sandbox sandbox() {
        return sandbox;
    }

    Shop write(String path, String text) throws Exception {
        sandbox.write(path, text);
        return this;
    }

    Shop edit(String path, String from, String to) throws Exception {
        String text = read(path);
        if (!text.contains(from)) {
            throw new AssertionError(path + " has no " + from);
        }
        return write(path, text.replace(from, to));
    }

    String read(String path) throws Exception {
        return Files.readString(folder().resolve(path));
    }

    /** Commits all there is. */
    String commit(String author) throws Exception {
        sandbox.stage();
        PersonIdent who = new PersonIdent(author, author + "@example.org", date, ZoneOffset.UTC);
        date = date.plusSeconds(86_400);
        return sandbox.git().commit().setMessage("a change").setAuthor(who).setCommitter(who).setAllowEmpty(true)
                .setSign(false).call().name();
    }

    /** An overlay that decides the tag of a base, and what it was over time. */
    Shop overlaid() throws Exception {
        write("shop/base/kustomization.yaml", "resources: [web.yaml]\n").write("shop/base/web.yaml", WEB)
                .write("shop/prod/kustomization.yaml", """
                        resources: [../base]
                        images:
                          - name: example.org/web
                            newTag: "2"  # the tag
                        """).commit("Ann");
        edit("shop/prod/kustomization.yaml", "\"2\"", "\"3\"").commit("Bob");
        return this;
    }

    private ImageSearch open(String... paths) throws Exception {
        List<Path> within = Arrays.stream(paths).map(folder()::resolve).toList();
        return new ImageSearch(LintRequest.of(new Selection(folder(), within, null, List.of(), Limits.DEFAULT)),
                BuiltIn.catalog());
    }

    WorkloadImages images(String name, int limit, String... paths) throws Exception {
        try (ImageSearch search = open(paths)) {
            return search.of(name, limit);
        }
    }

    /** Of one container, as {@code image day author length}. */
    List<String> stays(String container) throws Exception {
        return images("web", 100).containers().stream().filter(each -> each.name().equals(container))
                .flatMap(each -> each.stays().stream())
                .map(stay -> stay.image() + " " + (stay.from() == null
                        ? "uncommitted"
                        : stay.from().date().toString().substring(5, 10) + " " + stay.from().author() + " "
                                + stay.length(TODAY).toDays()))
                .toList();
    }

    Rollback rollback(String wanted, @Nullable String container, String... paths) throws Exception {
        try (ImageSearch search = open(paths)) {
            return search.rollback(search.of("web", 100), wanted, container);
        }
    }

    /** Rolls back on disk. */
    Rollback roll(String wanted) throws Exception {
        Rollback rollback = rollback(wanted, null);
        for (Rewrite rewrite : rollback.rewrites()) {
            rewrite.write();
        }
        return rollback;
    }

    static String text(WorkloadImages images) throws Exception {
        StringWriter out = new StringWriter();
        new ImagesText(TODAY).write(images, out);
        return out.toString();
    }

    static String json(WorkloadImages images) throws Exception {
        StringWriter out = new StringWriter();
        new ImagesJson(TODAY).write(images, out);
        return out.toString();
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
