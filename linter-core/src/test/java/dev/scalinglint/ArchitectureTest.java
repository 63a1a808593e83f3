package dev.scalinglint;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.util.stream.Stream;

/** Which package may use which: paths → source → manifest → application → model → rule → Linter → finding → report. */
@AnalyzeClasses(packages = "dev.scalinglint", importOptions = DoNotIncludeTests.class) class ArchitectureTest {
    private static final String OURS = "dev.scalinglint";

    @ArchTest static final ArchRule sourceIsTheGround =
            only("source").because("text and places are what every part stands on");

    @ArchTest static final ArchRule findingIsAWord = only("finding", "source")
            .because("a front end shows findings without knowing how they were made");

    @ArchTest static final ArchRule manifestKnowsNoMeaning = only("manifest", "source", "finding")
            .because("YAML is read before anybody knows what its objects are for");

    @ArchTest static final ArchRule templateOnlyEvaluates = only("template", "source")
            .because("a template is a stranger's program: it sees the values it is given and nothing else");

    @ArchTest static final ArchRule applicationKnowsNoRules =
            only("application", "source", "finding", "manifest", "template")
                    .because("what is applied together does not depend on what is judged");

    @ArchTest static final ArchRule modelKnowsNoRules = only("model", "source", "finding", "manifest", "application")
            .because("the model says what is; rules say what should be");

    @ArchTest static final ArchRule expressionOnlyEvaluates = only("expression", "source", "manifest", "model")
            .because("what is asked of every subject must load nothing that it does not need");

    @ArchTest static final ArchRule reportOnlyTells = only("report", "finding", "source")
            .because("a report that knew rules or the model would judge a second time");

    @ArchTest static final ArchRule baselineOnlyRemembers = only("baseline", "finding", "source", "manifest", "schema")
            .because("what is put off depends on where a finding stands, not on how it was made");

    @ArchTest static final ArchRule recallOnlyCompares =
            only("recall", "source", "finding", "application", "suppression", "policy", "binary")
                    .because("what is remembered is judged by whether it is still true, never by what it says");

    @ArchTest static final ArchRule fixOnlyEdits = only("fix", "source", "finding", "manifest", "rule")
            .because("a fix is a change of text: what is right is the rule's to say, and what is left the next run's");

    @ArchTest static final ArchRule fixesComeLast = noClasses().that()
            .resideInAnyPackage(OURS + ".source..", OURS + ".finding..", OURS + ".manifest..",
                    OURS + ".application..", OURS + ".model..", OURS + ".rule..", OURS + ".cel..", OURS + ".report..")
            .should().dependOnClassesThat().resideInAPackage(OURS + ".fix..")
            .because("rules and reports know what a fix is, not how a text is edited");

    @ArchTest static final ArchRule proposalOnlyLooks = only("proposal", "source", "finding", "manifest", "model")
            .because("what a tree suggests is no judgement");

    @ArchTest static final ArchRule packagesFormNoLoop = slices().matching(OURS + ".(*)..").should().beFreeOfCycles()
            .because("each arrow of the flow can then be read, tested and replaced alone");

    @ArchTest static final ArchRule formatsFormNoLoop =
            slices().matching(OURS + ".application.(*)..").should().beFreeOfCycles()
                    .because("a format can then be read, tested and replaced without those that build on it");

    @ArchTest static final ArchRule imageIsNobodys = noClasses().that().resideInAPackage(OURS + ".application.image..")
            .should().dependOnClassesThat()
            .resideInAnyPackage(OURS + ".application.compose..", OURS + ".application.kustomize..")
            .because("what an image runs is its Dockerfile's to say, whoever builds or deploys it");

    @ArchTest static final ArchRule readersFormNoLoop =
            slices().matching(OURS + ".model.read.(*)..").should().beFreeOfCycles()
                    .because("what one program makes of a file does not depend on what another does");

    @ArchTest static final ArchRule serversSeeOneObject = noClasses().that()
            .resideInAnyPackage(OURS + ".model.read.apiserver..", OURS + ".model.read.keda..", OURS
                    + ".model.read.knative..")
            .should().dependOnClassesThat().resideInAPackage(OURS + ".application..")
            .because("a server is given one object, and refuses it whatever lies beside it in a tree");

    @ArchTest static final ArchRule onlyManifestReadsYaml =
            noClasses().that().resideOutsideOfPackage(OURS + ".manifest..")
                    .should().dependOnClassesThat().resideInAPackage("org.yaml..")
                    .because("every value must come with its place, and only the reader there gives it one");

    @ArchTest static final ArchRule onlyCelChecks = noClasses().that().resideOutsideOfPackage(OURS + ".cel..")
            .should().dependOnClassesThat().resideInAPackage("dev.cel..")
            .because("the expression language can then be replaced, and is not loaded where nothing is evaluated");

    @ArchTest static final ArchRule coreHasNoFrontEnd = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.maven..", "picocli..")
            .because("the command, the Maven plugin and the Action are thin and equal");

    @ArchTest static final ArchRule modelRecordsDoNotRead = noClasses().that().resideInAPackage(OURS + ".model")
            .should().dependOnClassesThat().resideInAPackage(OURS + ".model.read..")
            .because("the records are public to rule authors and how they are filled is not");

    /** Of our own packages, {@code name} may use itself and {@code others}. */
    private static ClassesShouldConjunction only(String name, String... others) {
        String[] allowed = Stream.concat(Stream.of(name), Stream.of(others)).map(other -> OURS + "." + other + "..")
                .toArray(String[]::new);
        return noClasses().that().resideInAPackage(OURS + "." + name + "..")
                .should().dependOnClassesThat(resideInAPackage(OURS + "..").and(not(resideInAnyPackage(allowed))));
    }
}
