package dev.scalinglint.cli;

import dev.scalinglint.cli.startup.Terminal;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.finding.Nearest;
import dev.scalinglint.finding.Tool;
import dev.scalinglint.schema.InvalidFileException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** The command. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        StandardOutput out = new StandardOutput();
        Screen console = new Screen(System.in, new PrintStream(new BufferedOutputStream(out)), System.err,
                Path.of("").toAbsolutePath(), System.getenv(), Terminal.isOutput(), Terminal.isError());
        int status = status(run(args, console), out, console);
        // Nothing is left to be done at exit, for which System.exit would first look for a logger in every jar.
        if (status != Exit.CLEAN) {
            // The launcher may ask for a number that the JVM never ends with by itself.
            Runtime.getRuntime().halt(status + Integer.getInteger("scaling-lint.status", 0));
        }
    }

    /** A report that was not written is no report, whatever it would have said. */
    private static int status(int status, StandardOutput out, Screen console) {
        IOException failure = out.failure();
        if (failure == null) {
            return status;
        }
        console.say("the report could not be written to standard output: " + failure.getMessage());
        return Exit.FAILED;
    }

    /** The same without ending the JVM. */
    static int run(String[] args, Screen console) {
        try {
            return args.length == 0 ? noVerb(console) : run(args[0], List.of(args).subList(1, args.length), console);
        } catch (InvalidFileException e) {
            e.problems().forEach(problem -> console.say(problem.toString()));
            return Exit.USAGE;
        } catch (OutOfMemoryError e) {
            console.say("ran out of memory; give it more with JAVA_TOOL_OPTIONS=-Xmx2g");
            return Exit.FAILED;
        } catch (IOException | RuntimeException | Error e) {
            // The JVM would end with 1 for what escapes here, which means findings.
            return failed(e, console);
        } finally {
            console.out().flush();
        }
    }

    private static int noVerb(Screen console) {
        console.err().print(Help.ofCommand());
        return Exit.USAGE;
    }

    private static int run(String name, List<String> words, Screen console) throws InvalidFileException, IOException {
        Verb verb = Verbs.of(name);
        try {
            if (name.equals("--version") || name.equals("-V")) {
                console.print(Tool.NAME + " " + Tool.current().version() + "\n");
                return Exit.CLEAN;
            }
            if (name.equals("--help") || name.equals("-h") || name.equals("help")) {
                console.print(Help.ofCommand());
                return Exit.CLEAN;
            }
            if (verb == null) {
                throw new RequestException("there is no verb '" + name + "'" + Nearest.hint(name, Verbs.NAMES));
            }
            if (asksForHelp(words)) {
                console.print(Help.of(verb));
                return Exit.CLEAN;
            }
            return verb.run(Arguments.parse(words, verb.flags()), console);
        } catch (RequestException e) {
            console.say(e.getMessage() + (e.getMessage().endsWith("?") ? " " : ". ") + "More: scaling-lint "
                    + (verb == null ? "" : name + " ") + "--help");
            return Exit.USAGE;
        }
    }

    private static boolean asksForHelp(List<String> words) {
        int end = words.indexOf("--");
        List<String> options = end < 0 ? words : words.subList(0, end);
        return options.contains("--help") || options.contains("-h");
    }

    private static int failed(Throwable e, Screen console) {
        console.failed("failed, which is a mistake of ours: " + e + ". Please report it at " + Tool.HOME + "/issues"
                + " with what SCALING_LINT_DEBUG=1 prints", e);
        return Exit.FAILED;
    }
}
