package dev.scalinglint.tree.compose;

import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.kustomize.KustomizePaths;
import dev.scalinglint.tree.kustomize.NodeEdit;
import dev.scalinglint.tree.variable.VariableExpressions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compose files laid one over the other as compose lays them, a document at a time: variables are filled in, then
 * what is included and
 * what services extend is added, then the next document goes on top.
 *
 * @param variables of the project that the files make
 * @param folder    that paths in them are relative to
 * @param included  the files that are found to be included
 * @param chain     the first file of each project that is open: the one that is loaded, what it includes, and so on
 * @param budget    of the whole project
 * @param contents  the services of files that others extend, each read once
 */
record ComposeLoading(ComposeFiles files, ComposeRefusals refusals, Map<String, String> variables, String folder,
        Set<SourceFile> included, List<SourceFile> chain, LoadingCost budget,
        Map<SourceFile, Mapping> contents) {
    /** Files and services may refer to each other in a circle. */
    private static final int DEEPEST = 8;
    private static final Set<String> IMPORTED =
            Set.of("services", "jobs", "volumes", "networks", "secrets", "configs", "models");

    ComposeLoading(ComposeFiles files, ComposeRefusals refusals, Map<String, String> variables, String folder) {
        this(files, refusals, variables, folder, new HashSet<>(), List.of(), new LoadingCost(files), new HashMap<>());
    }

    /** The content of some files; null when there is none. */
    @Nullable
    Mapping of(List<SourceFile> some) {
        Mapping merged = null;
        for (SourceFile file : some) {
            for (Document document : files.documents(file)) {
                if (document.root() instanceof Mapping root) {
                    if (isOther(root)) {
                        continue;
                    }
                    Mapping body = complete(plain(root, file));
                    merged = merged == null ? (Mapping) ComposeTags.applied(body) : Merge.of(merged, body);
                } else {
                    refusals.add(document.root().place(), "the top of a Compose file must be a mapping");
                }
            }
        }
        return merged;
    }

    /** Whether a document of the file is an object of Kubernetes, which stands there for other readers. */
    private static boolean isOther(Mapping root) {
        Scalar version = root.scalar("apiVersion");
        return version != null && root.has("kind") && !version.text().startsWith("compose/");
    }

    /** A document as it is written, with its variables filled in. */
    private Mapping plain(Mapping root, SourceFile file) {
        boolean isKnown = root.has("apiVersion");
        Mapping body = isKnown
                ? NodeEdit.without(NodeEdit.without(NodeEdit.without(root, "metadata"), "kind"), "apiVersion")
                : root;
        RequiredVariables.check(body, new VariableExpressions(variables), refusals);
        Mapping filled = new VariableFilling(new VariableExpressions(variables), budget).of(body);
        return file.folder().equals(folder) ? filled : RebasedPaths.of(filled, file.folder(), folder);
    }

    private Mapping complete(Mapping body) {
        Mapping whole = NodeEdit.without(included(body), "include");
        Mapping services = whole.mapping("services");
        return services == null
                ? whole
                : NodeEdit.with(whole, NodeEdit.text("services", services.place()), extended(services));
    }

    private Mapping included(Mapping body) {
        Mapping whole = body;
        Node list = body.get("include");
        if (list != null && !OptionSpelling.isNull(list) && !(list instanceof Sequence)) {
            refusals.add(list.place(), "include must be a list");
        }
        for (Node item : body.items("include")) {
            Mapping content = include(item);
            for (Entry section : content == null ? List.<Entry>of() : content.entries()) {
                if (IMPORTED.contains(section.name()) && section.value() instanceof Mapping imported) {
                    Mapping own = whole.mapping(section.name());
                    Node value = own == null ? imported : new Mapping(Merge.of(imported, own).entries(), own.place());
                    whole = NodeEdit.with(whole, section.key(), value);
                }
            }
        }
        return whole;
    }

    /** What an entry of {@code include} brings: several paths are laid one over the other. */
    private @Nullable Mapping include(Node item) {
        List<SourceFile> some = new ArrayList<>();
        for (Scalar path : OptionSpelling.texts(item, "path")) {
            SourceFile file = found(path, "include");
            if (file == null) {
                return null;
            }
            some.add(file);
        }
        included.addAll(some);
        if (some.isEmpty() || !isOpen(item, some.get(0))) {
            return null;
        }
        Scalar directory = item instanceof Mapping options ? options.scalar("project_directory") : null;
        String below = directory == null ? some.get(0).folder() : resolved(directory);
        Map<String, String> known = new LinkedHashMap<>();
        for (SourceFile file : environment(item, below)) {
            known.putAll(read(file, known, item.place()));
        }
        known.putAll(variables);
        List<SourceFile> inner = new ArrayList<>(chain);
        inner.add(some.get(0));
        return below == null
                ? null
                : new ComposeLoading(files, refusals, known, below, included, inner, budget,
                        new HashMap<>()).of(some);
    }

    /** Whether what an entry of {@code include} names may be read; says so where not. */
    private boolean isOpen(Node item, SourceFile first) {
        if (chain.contains(first)) {
            refusals.add(item.place(), "include leads back to " + first.path() + ": files must not include each other");
            return false;
        } else if (chain.size() > DEEPEST) {
            files.exceeded(item.place(), "is not read: files include each other more than " + DEEPEST + " deep");
            return false;
        }
        return budget.mayInclude(item.place());
    }

    /** The files that say what an included project's variables are. */
    private List<SourceFile> environment(Node item, @Nullable String below) {
        List<SourceFile> some = new ArrayList<>();
        for (Scalar path : item instanceof Mapping options
                ? OptionSpelling.texts(options.get("env_file"), "path")
                : List.<Scalar>of()) {
            SourceFile file = found(path, "env_file");
            if (file != null) {
                some.add(file);
            }
        }
        SourceFile beside = item instanceof Mapping options && options.has("env_file") || below == null
                ? null
                : files.file(below.isEmpty() ? ".env" : below + "/.env");
        if (beside != null) {
            some.add(beside);
        }
        return some;
    }

    /** The variables of a file beside the project; what is wrong with it is said of the project. */
    Map<String, String> read(SourceFile file, Map<String, String> known, Place at) {
        Map<String, String> all = new LinkedHashMap<>(known);
        all.putAll(variables);
        try {
            return DotEnv.read(file, all);
        } catch (DotEnv.Refused e) {
            refused(e, file, at);
            return Map.of();
        }
    }

    private void refused(DotEnv.Refused e, SourceFile file, Place at) {
        if (e.isLimit()) {
            files.exceeded(at, file.path() + ": " + e.getMessage());
        } else {
            refusals.add(at, file.path() + ": " + e.getMessage());
        }
    }

    private Mapping extended(Mapping services) {
        List<Entry> extended = new ArrayList<>();
        for (Entry service : services.entries()) {
            extended.add(service.value() instanceof Mapping options
                    ? new Entry(service.key(), extended(options, services, 0))
                    : service);
        }
        return new Mapping(extended, services.place());
    }

    /** A service laid over the one it extends, which stands in the same file unless it says another. */
    private Mapping extended(Mapping options, Mapping services, int deep) {
        Scalar name = options.scalar("extends") != null
                ? options.scalar("extends")
                : options.scalar("extends", "service");
        if (name == null || deep > DEEPEST) {
            if (deep > DEEPEST) {
                refusals.add(options.place(), "the services extend each other in a circle");
            }
            return options;
        }
        Scalar path = options.scalar("extends", "file");
        SourceFile file = path == null ? null : found(path, "extends");
        Mapping among = path == null ? services : file == null ? null : content(file);
        Mapping base = among == null ? null : among.mapping(name.text());
        if (among == null || base == null) {
            if (among != null && among.get(name.text()) == null && name.text().indexOf('$') < 0) {
                refusals.add(name.place(), "no service " + name.text() + " is there to be extended");
            }
            return NodeEdit.without(options, "extends");
        }
        return Merge.of((Mapping) ComposeTags.applied(extended(base, among, deep + 1)),
                NodeEdit.without(options, "extends"));
    }

    private Mapping content(SourceFile file) {
        Mapping known = contents.get(file);
        if (known == null) {
            known = read(file);
            contents.put(file, known);
        }
        return known;
    }

    private Mapping read(SourceFile file) {
        Mapping content = null;
        ComposeLoading there = new ComposeLoading(files, refusals, variables, file.folder(), included, chain, budget,
                contents);
        for (Document document : files.documents(file)) {
            if (document.root() instanceof Mapping root) {
                Mapping body = there.plain(root, file);
                content = content == null ? body : Merge.of(content, body);
            }
        }
        return content == null ? Mapping.empty(Place.startOf(file)) : content.mappingOrEmpty("services");
    }

    private @Nullable String resolved(Scalar path) {
        String known = VariableExpressions.NONE.value(path.text());
        return known == null || known.contains("://") ? null : KustomizePaths.resolve(folder, known);
    }

    /** The file that a path names; null, and a refusal, where the repository has none there. */
    private @Nullable SourceFile found(Scalar path, String by) {
        String resolved = resolved(path);
        SourceFile file = resolved == null ? null : files.file(resolved);
        if (resolved != null && file == null && !files.isFolder(resolved)) {
            refusals.add(path.place(), by + " names " + path.text() + ", and there is no such file");
        }
        return file;
    }
}
