package dev.scalinglint.tree.files;

import dev.scalinglint.finding.EngineRuleId;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.manifest.yaml.InputFindings;
import dev.scalinglint.source.Place;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong while reading, from every thread: sorted, and once for each application however often it reads a
 * file.
 */
public final class Problems implements Consumer<Finding> {
    private final Set<Finding> findings = new ConcurrentSkipListSet<>(Finding.ORDER);

    @Override
    public void accept(Finding finding) {
        findings.add(finding);
    }

    /** Says that something an application needs could not be rendered, and why: {@code input/not-rendered}. */
    public void notRendered(Place place, String reason, @Nullable String application) {
        accept(new Finding(EngineRuleId.NOT_RENDERED, Severity.INFO, reason, place, null, application, null));
    }

    /**
     * Says that what reads it refuses it, so that nothing of the build is applied: {@code input/refused}.
     *
     * @param reason what is wrong and what to write instead
     */
    public void refused(Place place, String reason, @Nullable String application) {
        accept(new Finding(EngineRuleId.REFUSED, Severity.ERROR, reason, place, null, application, null));
    }

    /**
     * Says which limit something that an application needs goes over: {@code input/limit-exceeded}. What is within it
     * is judged.
     */
    public void exceeded(Place place, String reason, @Nullable String application) {
        Finding finding = InputFindings.overLimit(place, reason);
        accept(new Finding(finding.rule(), finding.severity(), reason, place, null, application, null));
    }

    /** Takes over what somebody else took note of. */
    public void addAll(Problems others) {
        findings.addAll(others.findings);
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
