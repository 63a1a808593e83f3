package dev.scalinglint.engine;

import dev.scalinglint.finding.Failure;
import dev.scalinglint.finding.Tool;
import dev.scalinglint.model.Subject;
import dev.scalinglint.rule.Rule;
import dev.scalinglint.rule.RuleFailedException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * What failed in a run, each rule and each application once: a mistake in one must not keep the rest of a tree from
 * being linted.
 */
final class Failures {
    private final Map<String, Failure> byCause = new ConcurrentSkipListMap<>();

    void add(Rule rule, Subject subject, Throwable e) {
        byCause.putIfAbsent("rule " + rule.id(),
                new Failure("rule " + rule.id() + at(e) + " failed on " + subject.object().ref() + " ("
                        + subject.object().place() + "): " + said(e)
                        + ". Change the rule if it is yours; otherwise please report it at "
                        + Tool.HOME + "/issues", e));
    }

    private static String at(Throwable e) {
        return e instanceof RuleFailedException failed && failed.at() != null ? " (rule.yaml:" + failed.at() + ")" : "";
    }

    /** @param application its name; null when not even that could be read */
    void add(@Nullable String application, Throwable e) {
        String what = application == null ? "one of the applications" : "application " + application;
        byCause.putIfAbsent(what,
                new Failure(what + " was not judged, which is a mistake of ours: " + said(e) + ". Please report it at "
                        + Tool.HOME + "/issues with what SCALING_LINT_DEBUG=1 prints", e));
    }

    private static String said(Throwable e) {
        if (e instanceof StackOverflowError) {
            return "something in it is nested or chained too deeply";
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    List<Failure> all() {
        return List.copyOf(byCause.values());
    }
}
