package dev.scalinglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the gate says of repositories that are broken, unusual or meant to deceive it: one message and one status. */
class GateVerbTest {
    private static final PersonIdent SOMEBODY = new PersonIdent("Somebody", "somebody@example.org");
    private static final String FAULT = "demo/too-few";

    @TempDir private Path folder;

    private Path root;
    private Shell shell;
    private Git git;

    @BeforeEach
    void repository() throws Exception {
        root = Files.createDirectories(folder.resolve("repository"));
        git = Git.init().setInitialBranch("main").setDirectory(root.toFile()).call();
        shell = Shell.repository(root).write("k8s/api.yaml", Shell.deployment(3));
        commit();
    }

    @AfterEach
    void close() {
        git.close();
    }

    private String commit() throws Exception {
        git.add().addFilepattern(".").call();
        git.add().setUpdate(true).addFilepattern(".").call();
        return git.commit().setMessage("a change").setAuthor(SOMEBODY).setCommitter(SOMEBODY).setSign(false)
                .setAllowEmpty(true).call().name();
    }

    private Shell.Result gate(String... arguments) {
        return gate(shell, arguments);
    }

    private static Shell.Result gate(Shell shell, String... arguments) {
        String[] words = new String[arguments.length + 1];
        words[0] = "gate";
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        Shell.Result result = shell.run(words);
        assertThat(result.out() + result.err()).doesNotContain("Exception", "\tat ", "a mistake of ours");
        return result;
    }

    private static void expect(Shell.Result result, int exit, String... told) {
        assertThat(result.out() + result.err()).contains(told);
        assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(exit);
    }

    @Test
    void aNewFaultStopsTheChangeAndAnOldOneDoesNot() throws Exception {
        shell.write("k8s/api.yaml", Shell.deployment(1));
        expect(gate("--base", "HEAD"), Exit.FINDINGS, FAULT, "1 new");
        commit();
        shell.write("k8s/api.yaml", Shell.deployment(1) + "# a comment\n");
        expect(gate("--base", "HEAD"), Exit.CLEAN, "0 new", "1 standing");
    }

    @Test
    void aFolderInNoRepository() {
        expect(gate(new Shell(folder), "--base", "HEAD"), Exit.USAGE, "is in no Git repository");
    }

    @Test
    void aRepositoryThatCannotBeRead() throws Exception {
        Files.writeString(root.resolve(".git/config"), "[core\n");
        expect(gate("--base", "HEAD"), Exit.FAILED, "cannot be read");
    }

    @Test
    void aRevisionThatIsNone() {
        expect(gate("--base", "mian"), Exit.USAGE, "there is no revision 'mian' here", "did you mean 'main'?");
        expect(gate("--base", "main", "--head", "HEAD~99"), Exit.USAGE, "there is no revision 'HEAD~99' here");
    }

    @Test
    void historiesWithNothingInCommon() throws Exception {
        remoteHas(commit());
        git.checkout().setOrphan(true).setName("other").call();
        shell.write("other.txt", "of another history");
        commit();
        expect(gate(), Exit.USAGE, "no commit in common", "--base");
    }

    private void remoteHas(String commit) throws Exception {
        git.remoteAdd().setName("origin").setUri(new URIish("https://example.org/x.git")).call();
        Path ref = root.resolve(".git/refs/remotes/origin/main");
        Files.createDirectories(ref.getParent());
        Files.writeString(ref, commit + "\n");
    }

    @Test
    void aBareRepository() throws Exception {
        shell.write("k8s/api.yaml", Shell.deployment(1));
        commit();
        Path bare = folder.resolve("bare.git");
        Git.cloneRepository().setBare(true).setURI(root.toUri().toString()).setDirectory(bare.toFile()).call().close();
        expect(gate(new Shell(bare), "--base", "HEAD~1"), Exit.USAGE, "bare repository", "--head");
        expect(gate(new Shell(bare), "--base", "HEAD~1", "--head", "HEAD"), Exit.FINDINGS, FAULT);
    }

    @Test
    void aShallowCloneIsToldWhatToFetch() throws Exception {
        String first = git.getRepository().resolve("HEAD").name();
        commit();
        commit();
        Path clone = folder.resolve("shallow");
        Git.cloneRepository().setDepth(1).setURI(root.toUri().toString()).setDirectory(clone.toFile()).call().close();
        Shell shallow = new Shell(clone);
        expect(gate(shallow, "--base", first), Exit.USAGE, "there is no revision '" + first, "git fetch");
        shallow.env.put("GITLAB_CI", "true");
        shallow.env.put("CI_COMMIT_BEFORE_SHA", first);
        expect(gate(shallow), Exit.USAGE, "git fetch --no-tags --depth=1 origin " + first);
    }

    @Test
    void aMergeInConflict() {
        shell.write("k8s/api.yaml", Shell.deployment(3).replace("  replicas: 3\n",
                "<<<<<<< HEAD\n  replicas: 3\n=======\n  replicas: 1\n>>>>>>> other\n"));
        expect(gate("--base", "HEAD"), Exit.FINDINGS, "a merge has left it in conflict", "5:1");
    }

    @Test
    void aHeadThatDoesNotParse() {
        shell.write("k8s/api.yaml", Shell.deployment(3).replace("spec:\n  replicas", "spec: [\n  replicas"))
                .write("k8s/other.yaml", Shell.deployment(1).replace("name: api", "name: other"));
        expect(gate("--base", "HEAD"), Exit.FINDINGS, "is not valid YAML", FAULT);
    }

    @Test
    void settingsThatCannotBeUsedAnyMore() {
        shell.write(".scaling-lint.yaml", "rules: [\n");
        expect(gate("--base", "HEAD"), Exit.USAGE, "the settings cannot be used any more");
    }

    @Test
    void settingsOfTheBaseThatCannotBeUsed() throws Exception {
        shell.write(".scaling-lint.yaml", "rules: [\n");
        commit();
        shell.write(".scaling-lint.yaml", "rules: {}\n");
        expect(gate("--base", "HEAD"), Exit.USAGE, ".scaling-lint.yaml:2:1: is not valid YAML");
    }

    @Test
    void aConfigurationThatIsNamedIsTheBasesToo() throws Exception {
        shell.write("ci/lint.yaml", shell.read(".scaling-lint.yaml").replace("policy/rules", "../policy/rules"));
        commit();
        shell.write("ci/lint.yaml", "extends: []\n").write("k8s/api.yaml", Shell.deployment(1));
        expect(gate("--base", "HEAD", "--config", "ci/lint.yaml"), Exit.FINDINGS, FAULT, "loosens: ");
    }

    @Test
    void aPolicyThatIsNamedIsTheBasesToo() throws Exception {
        shell.write("ci/policy.yaml", "rules: {demo/too-few: error}\n")
                .write(".scaling-lint.yaml", "custom: [policy/rules]\nexclude: [policy]\n");
        commit();
        shell.write("ci/policy.yaml", "rules: {demo/too-few: off}\n").write("k8s/api.yaml", Shell.deployment(1));
        expect(gate("--base", "HEAD", "--policy", "ci/policy.yaml"), Exit.FINDINGS, FAULT, "loosens: ");
    }

    @Test
    void aSubmoduleThatPointsElsewhere() throws Exception {
        pin("1111111111111111111111111111111111111111");
        try (ObjectInserter inserter = git.getRepository().newObjectInserter()) {
            commit(git.getRepository().readDirCache().writeTree(inserter), "before");
        }
        pin("2222222222222222222222222222222222222222");
        expect(gate("--staged", "--base", "before"), Exit.CLEAN, "the submodule vendor/x", "not judged");
    }

    private void pin(String commit) throws IOException {
        DirCacheEditor editor = git.getRepository().lockDirCache().editor();
        editor.add(new DirCacheEditor.PathEdit("vendor/x") {
            @Override
            public void apply(DirCacheEntry entry) {
                entry.setFileMode(FileMode.GITLINK);
                entry.setObjectId(ObjectId.fromString(commit));
            }
        });
        editor.commit();
    }

    private void commit(ObjectId tree, String branch) throws IOException {
        try (ObjectInserter inserter = git.getRepository().newObjectInserter()) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree);
            commit.setAuthor(SOMEBODY);
            commit.setCommitter(SOMEBODY);
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            Files.writeString(root.resolve(".git/refs/heads").resolve(branch), id.name() + "\n");
        }
    }

    @Test
    void aManifestInGitLfs() {
        shell.write("k8s/api.yaml", "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0".repeat(64)
                + "\nsize 1\n");
        expect(gate("--base", "HEAD"), Exit.CLEAN, "k8s/api.yaml is kept in Git LFS", "is not judged");
    }

    @Test
    void aLinkThatLeadsOut() throws Exception {
        Path outside = Files.writeString(folder.resolve("outside.yaml"), Shell.deployment(1));
        Files.delete(root.resolve("k8s/api.yaml"));
        Files.createSymbolicLink(root.resolve("k8s/api.yaml"), outside);
        Shell.Result result = gate("--base", "HEAD");
        assertThat(result.out()).doesNotContain(FAULT);
        expect(result, Exit.CLEAN, "out of the repository");
    }

    @Test
    void attributesOfTheChangeHideNothingAndRunNothing() throws Exception {
        git.getRepository().getConfig().setString("filter", "evil", "clean", "touch " + folder.resolve("ran"));
        git.getRepository().getConfig().setString("filter", "evil", "smudge", "touch " + folder.resolve("ran"));
        git.getRepository().getConfig().save();
        shell.write(".gitattributes",
                "* filter=evil -diff -text export-ignore linguist-generated working-tree-encoding=UTF-16\n")
                .write("k8s/api.yaml", Shell.deployment(1));
        expect(gate("--base", "HEAD"), Exit.FINDINGS, FAULT);
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @Test
    void aBranchThatIsCalledLikeAnOption() throws Exception {
        Files.copy(root.resolve(".git/refs/heads/main"), root.resolve(".git/refs/heads/--upload-pack=x"));
        shell.write("k8s/api.yaml", Shell.deployment(1));
        expect(gate("--base", "--upload-pack=x"), Exit.FINDINGS, FAULT, "from --upload-pack=x (");
        expect(gate("--base=--upload-pack=y"), Exit.USAGE, "there is no revision '--upload-pack=y' here");
    }

    @Test
    void aChangeThatEditsWhatJudgesIt() {
        shell.write(".scaling-lint.yaml", "extends: []\n")
                .write(".scaling-lint-approvals.yaml",
                        "approvals: [{control: '*', to: '*', by: me, reason: mine, until: 2999-01-01}]\n")
                .write("k8s/api.yaml", Shell.deployment(1));
        expect(gate("--base", "HEAD"), Exit.FINDINGS, FAULT, "loosens: the rule demo/too-few is taken away");
    }

    @Test
    void aTreeThatRepeatsItselfEnds() throws Exception {
        ObjectId tree;
        try (ObjectInserter inserter = git.getRepository().newObjectInserter()) {
            tree = inserter.insert(Constants.OBJ_TREE, new byte[0]);
            for (int depth = 0; depth < 40; depth++) {
                TreeFormatter formatter = new TreeFormatter();
                formatter.append("a", FileMode.TREE, tree);
                formatter.append("b", FileMode.TREE, tree);
                tree = inserter.insert(formatter);
            }
            inserter.flush();
        }
        commit(tree, "bomb");
        expect(gate("--base", "HEAD", "--head", "bomb"), Exit.FAILED, "more than 500000 files and folders differ");
    }
}
