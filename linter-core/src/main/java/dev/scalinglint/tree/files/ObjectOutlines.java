package dev.scalinglint.tree.files;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.OtherFiles;
import dev.scalinglint.manifest.yaml.YamlReader;
import dev.scalinglint.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which objects the files of one run hold, read from their lines where these tell it. Safe on many threads. */
public final class ObjectOutlines {
    private final FileManifests manifests;
    private final Map<SourceFile, List<Identity>> known = new ConcurrentHashMap<>();

    ObjectOutlines(FileManifests manifests) {
        this.manifests = manifests;
    }

    /** The identities of a file's objects. Kept: its structure asks for them, and then whoever looks for neighbours. */
    public List<Identity> of(SourceFile file) {
        return known.computeIfAbsent(file, this::read);
    }

    private List<Identity> read(SourceFile file) {
        String text = manifests.text(file);
        boolean plain = text != null && YamlReader.mayHoldObject(text);
        if (!plain && (text == null || !OtherFiles.mayBe(file, text))) {
            return List.of();
        }
        List<Identity> identities = text != null && plain ? ObjectOutline.of(text) : null;
        return identities != null
                ? identities
                : Repository.objects(manifests.documents(file)).stream().map(ObjectOutlines::identity).toList();
    }

    /**
     * The identities of a file's objects as far as the lines of the text tell them. Null where only a parser can, where
     * they tell of none although there may be one, and where one of some words stands in the text: then it may say
     * something about others.
     */
    public @Nullable List<Identity> plain(SourceFile file, List<String> words) {
        String text = manifests.text(file);
        if (text == null || words.stream().anyMatch(text::contains)) {
            return null;
        }
        if (!YamlReader.mayHoldObject(text)) {
            return OtherFiles.mayBe(file, text) ? null : List.of();
        }
        List<Identity> identities = ObjectOutline.of(text);
        return identities == null || identities.isEmpty() ? null : identities;
    }

    public static Identity identity(KubeObject object) {
        Located<String> name = object.metadata().text("name");
        String namespace = object.namespace();
        return new Identity(object.group(), object.kind().value(), namespace == null ? "" : namespace,
                name == null ? "" : name.value());
    }
}
