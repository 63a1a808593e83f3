package dev.scalinglint.rules;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * The words that stand above a record in its source, as the JDK's own parser reads them: they are written once, there.
 */
final class Javadoc {
    private final Path sources;
    private final Map<Class<?>, Map<String, String>> read = new HashMap<>();

    Javadoc(Path sources) {
        this.sources = sources;
    }

    /**
     * What is said of a record when {@code name} is empty, else what its component or fact of that name means; empty
     * when nothing is said.
     */
    String of(Class<?> record, String name) {
        return read.computeIfAbsent(record, this::read).getOrDefault(name, "");
    }

    private Map<String, String> read(Class<?> record) {
        Path file = sources.resolve(record.getNestHost().getName().replace('.', '/') + ".java");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null,
                compiler.getStandardFileManager(null, null, null).getJavaFileObjects(file));
        Map<String, String> said = new HashMap<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                read(DocTrees.instance(task), declaration(new TreePath(unit), record), said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return said;
    }

    /** Down from the file to the record, through the types that it is nested in. */
    private static TreePath declaration(TreePath file, Class<?> record) {
        TreePath outer = record.getDeclaringClass() == null ? file : declaration(file, record.getDeclaringClass());
        List<? extends Tree> members = outer.getLeaf() instanceof ClassTree type
                ? type.getMembers()
                : outer.getCompilationUnit().getTypeDecls();
        return members.stream()
                .filter(member -> member instanceof ClassTree type
                        && type.getSimpleName().contentEquals(record.getSimpleName()))
                .map(member -> new TreePath(outer, member)).findFirst().orElseThrow();
    }

    private static void read(DocTrees docs, TreePath record, Map<String, String> said) {
        DocCommentTree about = docs.getDocCommentTree(record);
        if (about != null) {
            said.put("", plain(about.getFullBody()));
            for (DocTree tag : about.getBlockTags()) {
                if (tag instanceof ParamTree param) {
                    said.put(param.getName().toString(), plain(param.getDescription()));
                }
            }
        }
        for (Tree member : ((ClassTree) record.getLeaf()).getMembers()) {
            if (member instanceof MethodTree method && method.getParameters().isEmpty()) {
                DocCommentTree fact = docs.getDocCommentTree(new TreePath(record, member));
                if (fact != null) {
                    said.putIfAbsent(method.getName().toString(), plain(fact.getFullBody()));
                }
            }
        }
    }

    private static String plain(List<? extends DocTree> words) {
        return words.stream().map(Javadoc::plain).collect(Collectors.joining())
                .replace("|", "\\|").replaceAll("\\s+", " ").strip();
    }

    private static String plain(DocTree word) {
        return switch (word.getKind()) {
            case TEXT -> ((TextTree) word).getBody();
            case CODE, LITERAL -> "`" + ((LiteralTree) word).getBody().getBody() + "`";
            case LINK, LINK_PLAIN ->
                "`" + ((LinkTree) word).getReference().getSignature().replaceFirst("^#", "").replace("()", "") + "`";
            case ENTITY, START_ELEMENT, END_ELEMENT -> "";
            default -> word.toString();
        };
    }
}
