package dev.scalinglint.fix;

import dev.scalinglint.finding.TextEdit;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Written;
import dev.scalinglint.model.ImageName;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives images another version where it is written: in the object, in an entry of a kustomization's {@code images}, or
 * in what an Argo CD Application says of them.
 */
public final class ImageEdits {
    private static final List<String> VERSION = List.of("newTag", "digest", "tagSuffix");
    private static final Set<String> OVERRIDES = Set.of("newName", "newTag", "digest", "tagSuffix");

    private final Map<SourceFile, EditDraft> drafts = new HashMap<>();
    private final Map<SourceFile, EditedText> sheets = new HashMap<>();
    private final Map<Located<String>, String> done = new HashMap<>();

    /**
     * @param image as the model has it
     * @return why the text does not allow it, as a clause; null when it does
     */
    public @Nullable String add(Located<String> image, String wanted) {
        String same = done.putIfAbsent(image, wanted);
        if (same != null) {
            return same.equals(wanted) ? null : "decides two images, which would be different ones";
        }
        try {
            EditedText sheet = sheet(image.place().file());
            Written node = sheet.at(image.place());
            if (node == null || node.scalar() == null) {
                throw new RefusedEdit("is written where no value can be changed");
            }
            EditDraft draft = drafts.computeIfAbsent(image.place().file(), file -> new EditDraft(sheet));
            Written override = override(node);
            if (override != null) {
                set(override, ImageName.of(image.value()), ImageName.of(wanted), sheet, draft);
            } else {
                draft.setScalar(node, text(node.scalar(), image.value(), wanted), true);
            }
            return draft.isShared() ? "is written where an alias elsewhere stands for it" : null;
        } catch (RefusedEdit e) {
            return e.getMessage();
        } catch (UnreadableException e) {
            return "is in a file that " + e.getMessage();
        }
    }

    /** What becomes of the files, in the order of their paths. */
    public List<Rewrite> rewrites() {
        List<Rewrite> rewrites = new ArrayList<>();
        drafts.forEach((file, draft) -> {
            EditedFile edited = new EditedFile();
            List<TextEdit> edits = draft.edits();
            edits.forEach(edited::add);
            String before = Objects.requireNonNull(sheets.get(file), "each draft is of a sheet").text();
            String after = edited.applied(before);
            if (!after.equals(before)) {
                rewrites.add(new Rewrite(file, before, after, edits.size()));
            }
        });
        rewrites.sort((one, other) -> one.file().path().compareTo(other.file().path()));
        return rewrites;
    }

    private EditedText sheet(SourceFile file) throws UnreadableException {
        EditedText sheet = sheets.get(file);
        if (sheet == null) {
            sheet = EditedText.of(file, file.text());
            if (sheet == null) {
                throw new RefusedEdit("is in a file that cannot be read as a whole");
            }
            sheets.put(file, sheet);
        }
        return sheet;
    }

    /** The entry that a value is part of; null for what is an image itself. */
    private static @Nullable Written override(Written node) {
        Written key = node.key();
        Scalar name = key == null ? null : key.scalar();
        if (key == null || name == null || !OVERRIDES.contains(name.text())) {
            return null;
        }
        return key.mapping().key("name") != null ? key.mapping() : null;
    }

    /** The name that is overridden may stand before it: {@code name=other:tag}. */
    private static String text(Scalar scalar, String image, String wanted) {
        String text = scalar.text();
        if (!text.equals(image) && !text.endsWith("=" + image)) {
            throw new RefusedEdit("is put together from parts, of which none is the whole image");
        }
        return text.substring(0, text.length() - image.length()) + wanted;
    }

    /** What is put in comes first: an entry that is taken out may be what stands before it. */
    private static void set(Written entry, ImageName was, ImageName wanted, EditedText sheet, EditDraft draft) {
        Map<String, String> parts = new TreeMap<>();
        if (!wanted.repository().equals(was.repository())) {
            parts.put("newName", wanted.repository());
        }
        if (wanted.tag() != null) {
            parts.put("newTag", wanted.tag());
        }
        if (wanted.digest() != null) {
            parts.put("digest", wanted.digest());
        }
        parts.forEach((name, text) -> put(entry, name, text, sheet, draft));
        for (String name : wanted.isVersioned() ? VERSION : List.<String>of()) {
            Written key = entry.key(name);
            if (key != null && !parts.containsKey(name)) {
                new Removal(sheet, draft).remove(key);
            }
        }
    }

    private static void put(Written entry, String name, String text, EditedText sheet, EditDraft draft) {
        Written key = entry.key(name);
        Scalar written = key == null ? null : key.value().resolved().scalar();
        if (written == null || !written.text().equals(text)) {
            Addition.of(sheet, entry, List.of(name)).set(draft, text, true);
        }
    }
}
