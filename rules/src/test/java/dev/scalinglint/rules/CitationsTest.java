package dev.scalinglint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the sources, rules and pages of the repository point to is there. */
class CitationsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s:]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern COMMENTED_PAGE = Pattern.compile("(?m)^ */?\\*.*?\\b([\\w-]+\\.md)\\b");

    @Test
    void factsAreThere() throws IOException {
        Facts facts = new Facts(ROOT.resolve("docs/facts"));
        List<String> missing = new ArrayList<>();
        int count = 0;
        for (Path file : files(".java", ".md", ".yaml")) {
            String text = Files.readString(file);
            for (var section : facts.cited(text).entrySet()) {
                count++;
                if (!facts.has(section.getValue())) {
                    missing.add(place(file, text, section.getKey()) + " cites facts " + section.getValue()
                            + ", which docs/facts has not");
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(count).as("citations").isGreaterThan(100);
    }

    /** A fact may be cited in no other way: a page that is not in the repository helps nobody. */
    @Test
    void pagesThatCommentsNameAreThere() throws IOException {
        Set<String> pages =
                files(".md").stream().map(page -> page.getFileName().toString()).collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        for (Path file : files(".java")) {
            String text = Files.readString(file);
            COMMENTED_PAGE.matcher(text).results().filter(page -> !pages.contains(page.group(1)))
                    .forEach(page -> missing.add(place(file, text, page.start(1)) + " names " + page.group(1)));
        }
        assertThat(missing).isEmpty();
    }

    /**
     * Of the pages that people write; what is generated has a test of its own, and may be stale until that has written
     * it.
     */
    @Test
    void linksOfPagesLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : files(".md")) {
            String text = Files.readString(page);
            if (text.startsWith("<!-- Generated")) {
                continue;
            }
            for (MatchResult link : LINK.matcher(text).results().toList()) {
                Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize();
                if (!Files.exists(target) || !hasAnchor(target, link.group(2))) {
                    broken.add(place(page, text, link.start()) + " links to " + link.group().substring(1)
                            + ", which is not there");
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    /** Anchors of pages are written out or made of a heading; those of other files are line numbers. */
    private static boolean hasAnchor(Path target, String anchor) throws IOException {
        if (anchor == null || !target.toString().endsWith(".md")) {
            return true;
        }
        String page = Files.readString(target);
        return page.contains("<a id=\"" + anchor + "\">") || page.lines().filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^\\p{L}0-9 _-]", "").replace(' ', '-'))
                .anyMatch(anchor::equals);
    }

    private static String place(Path file, String text, int offset) {
        return ROOT.relativize(file) + ":"
                + (text.substring(0, offset).lines().count() + (text.charAt(offset - 1) == '\n' ? 1 : 0));
    }

    private static List<Path> files(String... endings) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return Set.of("target", ".git").contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && List.of(endings).stream().anyMatch(file.toString()::endsWith)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
