package dev.scalinglint.maven;

import dev.scalinglint.catalog.Explanation;
import dev.scalinglint.rules.BuiltIn;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Says what a rule finds, why it matters and which parameters it has. */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {
    /** The rule's id, {@code group/fault}. */
    @Parameter(property = "scaling.rule", required = true)
    private String rule;

    @Override
    public void execute() throws MojoExecutionException {
        try {
            Explanation.of(BuiltIn.catalog(), rule).lines().forEach(getLog()::info);
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage());
        }
    }
}
