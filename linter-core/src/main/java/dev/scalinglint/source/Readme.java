package dev.scalinglint.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people are told of a repository or a folder of it: whether it is there to be shown and tried. */
public final class Readme {
    /** Where it may stand, in the order in which they are looked for. */
    public static final List<String> NAMES = List.of("README.md", "readme.md", "README.adoc", "README.rst", "README");

    private static final int MOST = 8_000;
    private static final int LONGEST_TITLE = 160;

    private static final Set<String> TITLES =
            Set.of("demo", "demos", "example", "examples", "sample", "samples", "tutorial",
                    "tutorials", "quickstart", "quickstarts", "workshop", "workshops", "playground", "boilerplate");

    private static final Pattern MARKUP =
            Pattern.compile("<[^<>\\n]{0,400}>|!?\\[[^\\[\\]\\n]{0,200}]\\([^()\\n]{0,400}\\)|[*_`>]");
    private static final Pattern TITLE = Pattern.compile("(?m)^[ \\t]*[#=]{1,2} +(\\S.*)$");

    /** What it says it is: {@code Shop is a sample web application}. */
    private static final Pattern IS_SHOWN =
            Pattern.compile("(?:\\bis|\\bare|\\bas|\\bprovides|\\bcontains) (?:an?|the)? ?(?:[\\w-]+ ){0,3}?"
                    + "(sample|demo|demonstration|example|tutorial|toy|reference)s?,? (?:[\\w-]+ ){0,4}?"
                    + "(?:app|apps|application|applications|project|projects|repository|store|shop|system|setup|deplo"
                    + "yment)\\b");

    /**
     * {@code These samples must not be deployed in production}; what is said of one password says nothing of the rest.
     */
    private static final Pattern NOT_FOR_PRODUCTION = Pattern.compile("\\b(?:this|these|it|they)\\b"
            + "(?![^.\\n]{0,60}\\b(?:passwords?|secrets?|keys?|tokens?|credentials?|values?|variables?)\\b)"
            + "[^.\\n]{0,80}\\bnot\\b[^.\\n]{0,60}\\bproduction\\b");

    /** In a comment, of what stands below it. */
    private static final Pattern REMARK =
            Pattern.compile("\\b(?:not|never|don't) (?:[\\w-]+ ){0,4}?(?:use|used|for|deploy|deployed|run|ready)\\b"
                    + "[^.\\n]{0,20}\\bproduction\\b|\\b(?:for|in) (?:local )?(?:development|testing|tests|demos?) "
                    + "only\\b");

    private Readme() {}

    /** What the instructions at a path say; null where they say nothing of it. */
    public static @Nullable Purpose purpose(String path, String text) {
        String beginning = text.substring(0, Math.min(text.length(), MOST));
        Matcher title = TITLE
                .matcher(MARKUP.matcher(beginning).replaceAll(match -> match.group().startsWith("<h1") ? "# " : ""));
        if (title.find()) {
            String word = word(title.group(1));
            if (word != null) {
                return new Purpose("the title of " + path + " says " + word, true);
            }
        }
        String plain = MARKUP.matcher(beginning).replaceAll("").toLowerCase(Locale.ROOT);
        Matcher shown = IS_SHOWN.matcher(plain);
        if (shown.find()) {
            return new Purpose(path + " says " + shown.group(1), true);
        }
        return NOT_FOR_PRODUCTION.matcher(plain).find()
                ? new Purpose(path + " says that it is not for production", true)
                : null;
    }

    private static @Nullable String word(String title) {
        for (String word : title.substring(0, Math.min(title.length(), LONGEST_TITLE)).toLowerCase(Locale.ROOT)
                .split("[^a-z0-9]+")) {
            if (TITLES.contains(word)) {
                return word;
            }
        }
        return null;
    }

    /** What the comments in the first lines of a text from an index on say; null where they say nothing. */
    public static @Nullable Purpose ofRemarks(String text, int from) {
        String beginning = text.substring(from, Math.min(text.length(), from + MOST));
        return beginning.lines().limit(10).map(String::strip).filter(line -> line.startsWith("#"))
                .anyMatch(remark -> REMARK.matcher(remark.toLowerCase(Locale.ROOT)).find())
                        ? new Purpose("a comment at its beginning says so", true)
                        : null;
    }
}
