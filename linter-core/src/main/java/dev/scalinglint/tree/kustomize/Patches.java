package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code patches}, {@code patchesStrategicMerge} and {@code patchesJson6902}: read as kustomize reads them, and then
 * applied.
 */
final class Patches {
    private final Sources sources;
    private final RenderingState build;
    private final Reporting reporting;

    Patches(Sources sources, RenderingState build) {
        this.sources = sources;
        this.build = build;
        this.reporting = build.reporting();
    }

    /** Of {@code patchesStrategicMerge}: files, or patches written there. */
    List<Patch> strategicMerge(List<Node> items) {
        List<Patch> patches = new ArrayList<>();
        int gaps = reporting.gaps();
        for (Node item : items) {
            if (item instanceof Scalar entry) {
                List<Node> written = entry.text().contains("\n") || entry.text().startsWith("{")
                        ? build.text().documents(entry)
                        : List.of();
                SourceFile file = written.isEmpty() ? sources.file(entry.text(), entry.place()) : null;
                List<Node> documents = file == null ? written : sources.roots(file);
                Patch patch = new Patch(documents, null, Mapping.empty(entry.place()), entry.place());
                if (!documents.isEmpty() && isMerge(patch)) {
                    patches.add(patch);
                }
            }
        }
        if (patches.isEmpty() && !items.isEmpty() && gaps == reporting.gaps()) {
            refuse(items.get(0).place(), "there is no patch in this; write one, or take it out");
        }
        return patches;
    }

    /** Of {@code patches}. */
    List<Patch> either(List<Mapping> entries) {
        List<Patch> patches = new ArrayList<>();
        for (Mapping entry : entries) {
            Patch patch = read(entry, "patch");
            if (patch != null && (isJson(patch) ? isOperations(patch) : isMerge(patch))) {
                patches.add(patch);
            }
        }
        return patches;
    }

    /**
     * Of {@code patchesJson6902}.
     *
     * @param inline the field with a patch that is written there
     */
    List<Patch> json(List<Mapping> entries, String inline) {
        List<Patch> patches = new ArrayList<>();
        for (Mapping entry : entries) {
            if (entry.scalar("target", "name") == null) {
                reporting.refused(entry.placeOf("target"), "here the target of a JSON patch needs its name;"
                        + " write it, or move the patch to patches");
                continue;
            }
            Patch patch = read(entry, inline);
            if (patch != null && isOperations(patch)) {
                if (((Sequence) patch.documents().get(0)).items().isEmpty()) {
                    refuse(patch.at(), "there is no operation in this patch; write one, or take it out");
                }
                patches.add(patch);
            }
        }
        return patches;
    }

    private @Nullable Patch read(Mapping entry, String inline) {
        Scalar text = written(entry, inline);
        Scalar path = written(entry, "path");
        if (text == null && path == null) {
            reporting.refused(entry.place(), "an entry needs a " + inline + " or the path of one");
            return null;
        }
        if (text != null && path != null) {
            reporting.refused(entry.placeOf("path"), inline + " and path cannot both be set;"
                    + " make two entries of them");
            return null;
        }
        SourceFile file = path == null ? null : sources.file(path.text(), path.place());
        if (text == null && file == null) {
            return null;
        }
        List<Node> documents = file != null
                ? sources.roots(file)
                : text != null ? build.text().documents(text) : List.of();
        Place at = entry.placeOf(text == null ? "path" : inline);
        if (isRefused(text, documents, at)) {
            return null;
        }
        if (text != null && build.text().isAmbiguous(text)) {
            reporting.notRendered(at,
                    "a key is written twice in this patch: kustomize takes the first, and kubectl would take the last");
        }
        Patch patch = new Patch(documents, entry.mapping("target"), entry.mappingOrEmpty("options"), at);
        return patch.targetIsReadable(reporting) ? patch : null;
    }

    private boolean isRefused(@Nullable Scalar text, List<Node> documents, Place at) {
        if (text != null && documents.isEmpty() && build.text().isBroken(text)) {
            reporting.refused(at, "this patch is no YAML");
            return true;
        }
        if (!documents.isEmpty() && documents.get(0) instanceof Sequence list
                && !JsonForm.isOne(list, text == null ? null : text.text().strip())) {
            reporting.refused(at, "a patch that begins with [ must be JSON, with every name and text in double"
                    + " quotes; quote them, or write the operations as a YAML list");
            return true;
        }
        return false;
    }

    private static @Nullable Scalar written(Mapping entry, String field) {
        Scalar text = entry.scalar(field);
        return text == null || text.text().isBlank() ? null : text;
    }

    private static boolean isJson(Patch patch) {
        return !patch.documents().isEmpty() && patch.documents().get(0) instanceof Sequence;
    }

    private boolean isOperations(Patch patch) {
        if (patch.documents().isEmpty() || !(patch.documents().get(0) instanceof Sequence operations)) {
            return refuse(patch.at(), "this is no list of operations; write - op: …, path: …, value: …");
        }
        Node malformed = JsonPatch.malformed(operations);
        if (malformed != null) {
            return refuse(malformed.place(), "this is no operation; write op: …, path: …, value: …");
        }
        return patch.target() != null || refuse(patch.at(),
                "a JSON patch needs a target; write which objects it is for");
    }

    /** Also where the target says which objects are meant, kustomize wants to know whom a patch is for. */
    private boolean isMerge(Patch patch) {
        for (Node document : patch.documents()) {
            if (!(document instanceof Mapping mapping)) {
                return refuse(patch.at(), "this patch is neither an object nor a list of operations");
            }
            String kind = text(mapping, "kind");
            if (kind.isEmpty() || !kind.endsWith("List") && text(mapping, "metadata", "name").isEmpty()) {
                return refuse(document.place(),
                        "a patch needs apiVersion, kind and metadata.name, with a target too (where any name will do)");
            }
        }
        return patch.target() == null || patch.documents().size() < 2
                || refuse(patch.documents().get(1).place(),
                        "several patches in one entry cannot have a target; make an entry of each");
    }

    private static String text(Mapping mapping, String... path) {
        Located<String> text = mapping.text(path);
        return text == null ? "" : text.value();
    }

    private boolean refuse(Place place, String why) {
        reporting.refused(place, why);
        return false;
    }
}
