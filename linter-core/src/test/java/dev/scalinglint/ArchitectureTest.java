package dev.scalinglint;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which room may use which, and why: source → manifest → tree → read → model → rule → engine → finding → report. */
@AnalyzeClasses(packages = "dev.scalinglint", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String OURS = "dev.scalinglint";

    /** From the ground up. A room uses itself and what is named here, and nothing else of ours. */
    private static final List<Room> HOUSE = List.of(
            room("source", "", "text and places are what every part stands on"),
            room("binary", "", "how bytes are laid out depends on nothing that is stored in them"),
            room("finding", "source", "a front end shows findings without knowing how they were made"),

            room("manifest", "source finding", "values and their places mean nothing yet"),
            room("manifest.yaml", "source finding manifest",
                    "YAML is read before anybody knows what its objects are for"),
            room("manifest.nginx", "source manifest", "directives are read before anybody knows who serves what"),
            room("schema", "source finding manifest manifest.yaml", "a schema is asked of any text"),
            room("shape", "source finding manifest", "what an object must look like is asked before what it means"),
            room("template", "source",
                    "a template is a stranger's program: it sees the values it is given and nothing else"),

            room("tree.variable", "", "variables are filled in wherever Compose has them"),
            room("tree.image", "source manifest tree.variable",
                    "what an image runs is its Dockerfile's to say, whoever builds or deploys it"),
            room("tree.kustomize", "source finding manifest manifest.yaml",
                    "a kustomization is rendered alike whoever deploys it"),
            room("tree.compose", "source manifest manifest.nginx tree.variable tree.image tree.kustomize",
                    "Compose files are one format, and know nothing of clusters"),
            room("tree.files", "source finding manifest manifest.yaml tree.kustomize tree.compose",
                    "a file is read once, for whoever asks"),
            room("tree.argocd", "source manifest manifest.yaml template tree.files tree.kustomize",
                    "Argo CD deploys folders, and judges none"),
            room("tree", "source finding manifest manifest.yaml tree.files tree.kustomize tree.compose tree.argocd",
                    "what is applied together does not depend on what is judged"),

            room("model", "source finding manifest",
                    "the records are public to rule authors, and how they are filled is not"),
            room("read.command", "source manifest model tree.compose", "a command line says the same whatever runs it"),
            room("read.index", "source manifest model tree tree.files tree.compose",
                    "readers ask here, and are not known here"),
            room("read.admission", "manifest", "how servers read a field is the same for all of them"),
            room("read.admission.keda", "source manifest model read.admission",
                    "a server is given one object, and refuses it whatever lies beside it in a tree"),
            room("read.admission.apiserver", "source finding manifest model read.admission read.admission.keda",
                    "a server is given one object; here is only known in addition what KEDA makes of it"),
            room("read.admission.knative", "source manifest model read.admission read.index",
                    "a server is given one object; Knative's also has settings, wherever they stand"),
            room("read.nginx", "source manifest manifest.nginx tree.kustomize",
                    "nginx puts its configuration together whoever mounts it"),
            room("read.knative", "source finding manifest model read.index read.admission read.admission.knative",
                    "Knative's own facts are needed to read workloads, not the other way round"),
            room("read.coordination", "manifest model read.index read.command",
                    "evidence is looked for in what a pod says"),
            room("read.workload",
                    "source manifest model tree read.command read.index read.admission.apiserver read.knative "
                            + "read.coordination",
                    "pods come first: whoever links to them is not known yet"),
            room("read.gitops", "source manifest model tree tree.argocd tree.kustomize read.index",
                    "the one reader that tells how objects get to the cluster"),
            room("read.autoscaling", "source finding manifest model tree read.index read.gitops "
                    + "read.admission.apiserver read.admission.keda", "autoscalers are read onto workloads that stand"),
            room("read.budget", "manifest model read.index read.admission.apiserver",
                    "budgets are read onto workloads that stand"),
            room("read.traffic", "manifest model read.index", "routes lead to workloads, not the other way round"),
            room("read.traffic.affinity", "source finding manifest manifest.yaml manifest.nginx model read.index "
                    + "read.nginx", "a switch is found where it stands; what it does to a route is a rule's to say"),
            room("read.connection", "source manifest model read.index", "who connects is known by what pods say"),
            room("read.reference", "manifest model tree tree.files read.index",
                    "what is missing is what nothing in the tree makes"),
            room("read.secret", "source manifest model tree tree.compose", "only names get out, never values"),
            room("read.compose",
                    "source manifest manifest.nginx model tree.variable tree.compose read.index read.command "
                            + "read.nginx read.workload read.coordination",
                    "a service is one more way to write a workload"),
            room("read", "model tree read.index read.workload read.knative read.autoscaling read.budget "
                    + "read.coordination read.gitops read.traffic read.traffic.affinity read.connection read.reference "
                    + "read.secret read.compose", "only here is known in which order facts build on each other"),

            room("proposal", "source finding manifest model", "what a tree suggests is no judgement"),
            room("rule", "source finding manifest model", "a rule is a sentence about the model"),
            room("rule.expression", "manifest model",
                    "what is asked of every subject must load nothing that it does not need"),
            room("rule.cel", "source finding manifest schema model rule rule.expression",
                    "types are checked where rules are made, not where they run"),
            room("policy", "source finding manifest schema model rule",
                    "a policy chooses rules and does not know what they ask"),
            room("catalog", "source binary finding manifest schema model rule rule.cel policy",
                    "rules are stored with what policies say of them"),
            room("suppression", "source finding manifest manifest.yaml model policy",
                    "who asks not to be told does not change what is found"),
            room("baseline", "source finding manifest manifest.yaml schema",
                    "what is put off depends on where a finding stands, not on how it was made"),
            room("fix", "source finding manifest manifest.yaml model rule",
                    "a fix is a change of text: what is right is the rule's to say, and what is left the next run's"),
            room("report", "source finding", "a report that knew rules or the model would judge a second time"),
            room("cache", "source binary finding tree tree.files tree.kustomize suppression policy",
                    "what is remembered is judged by whether it is still true, never by what it says"),
            room("engine",
                    "source finding manifest manifest.yaml schema shape tree tree.files model read read.index rule "
                            + "catalog policy suppression baseline fix cache",
                    "here everything is put together, and nothing but the door knows it"),
            room("", "finding schema catalog fix cache engine", "the door for every front end"),
            room("fixture", "source finding schema rule catalog policy baseline fix report engine .",
                    "rules are tested by linting, as users do"));

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(OURS);

    @ArchTest static final ArchRule roomsFormNoLoop = slices().matching(OURS + ".(**)").should().beFreeOfCycles()
            .because("each arrow of the flow can then be read, tested and replaced alone");

    @ArchTest static final ArchRule onlyManifestReadsYaml =
            noClasses().that().resideOutsideOfPackage(OURS + ".manifest.yaml")
                    .should().dependOnClassesThat().resideInAPackage("org.yaml..")
                    .because("every value must come with its place, and only the reader there gives it one");

    @ArchTest static final ArchRule onlyCelChecks = noClasses().that().resideOutsideOfPackage(OURS + ".rule.cel")
            .should().dependOnClassesThat().resideInAPackage("dev.cel..")
            .because("the expression language can then be replaced, and is not loaded where nothing is evaluated");

    @ArchTest static final ArchRule coreHasNoFrontEnd = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.maven..")
            .because("the command, the Maven plugin and the Action are thin and equal");

    @TestFactory
    Stream<DynamicTest> eachRoomUsesOnlyWhatItMay() {
        return HOUSE.stream().map(room -> DynamicTest.dynamicTest(room.inFull(), () -> room.rule().check(CLASSES)));
    }

    @Test
    void noRoomIsForgotten() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrderElementsOf(HOUSE.stream().map(Room::inFull).toList());
    }

    /** An arrow that nothing follows any more would let somebody in by the back door. */
    @Test
    void noArrowIsLeftOver() {
        List<String> leftOver = new ArrayList<>();
        for (Room room : HOUSE) {
            room.uses().stream().filter(used -> !follows(room, used))
                    .forEach(used -> leftOver.add(room.inFull() + " → " + used));
        }
        assertThat(leftOver).as("uses that no class has any more").isEmpty();
    }

    private static boolean follows(Room room, String used) {
        return CLASSES.stream().filter(type -> type.getPackageName().equals(room.inFull()))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .anyMatch(use -> use.getTargetClass().getPackageName().equals(used));
    }

    private static Room room(String name, String uses, String why) {
        return new Room(name, Arrays.stream(uses.split(" ")).filter(used -> !used.isEmpty())
                .map(used -> used.equals(".") ? OURS : OURS + "." + used).toList(), why);
    }

    /**
     * A package.
     *
     * @param name below ours; {@code ""} is ours itself
     * @param uses what else of ours it may use, in full
     * @param why  as the end of a sentence
     */
    private record Room(String name, List<String> uses, String why) {
        String inFull() {
            return name.isEmpty() ? OURS : OURS + "." + name;
        }

        ArchRule rule() {
            String[] allowed = Stream.of(List.of(inFull()), uses).flatMap(Collection::stream).toArray(String[]::new);
            return noClasses().that().resideInAPackage(inFull()).should()
                    .dependOnClassesThat(resideInAPackage(OURS + "..").and(not(resideInAnyPackage(allowed))))
                    .because(why);
        }
    }
}
