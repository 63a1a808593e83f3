package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kustomization file as written.
 *
 * @param folder where it stands, relative to the repository root
 */
public record Kustomization(String folder, Mapping body) {
    /** The names under which kustomize looks for one (facts 7). */
    public static final List<String> FILE_NAMES = List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    /** The only one since kustomize 4.2. */
    private static final String OPENAPI = "v1.21.2";

    private static final String GROUP = "kustomize.config.k8s.io/";

    /** Reads a document; null when it is none, for example Flux's object of the same kind. */
    public static @Nullable Kustomization of(Document document) {
        if (!(document.root() instanceof Mapping body)) {
            return null;
        }
        Located<String> apiVersion = body.text("apiVersion");
        return apiVersion == null || apiVersion.value().startsWith(GROUP)
                ? new Kustomization(document.file().folder(), body)
                : null;
    }

    /**
     * What kustomize reads: keys as it spells them. What it does not read is refused.
     *
     * @param refused is told of each place where the file is wrong by itself
     */
    @SuppressWarnings("ReferenceEquality") // as it was, without looking into it
    Kustomization checked(ProblemListener refused) {
        Mapping checked = KustomizationType.checked(body, refused);
        String kind = text("kind", "Kustomization");
        if (!kind.equals("Kustomization") && !kind.equals("Component")) {
            refused.at(body.placeOf("kind"), "kind is " + kind + "; write Kustomization or Component");
        }
        String version = GROUP + (kind.equals("Component") ? "v1alpha1" : "v1beta1");
        if (!text("apiVersion", version).equals(version)) {
            refused.at(body.placeOf("apiVersion"), "apiVersion of a " + kind + " must be " + version);
        }
        if (body.entries().stream().noneMatch(Kustomization::says)) {
            refused.at(body.place(), "the kustomization is empty; list resources, or delete the file");
        }
        Scalar order = checked.scalar("sortOptions", "order");
        if (order != null && !order.text().equals("fifo") && !order.text().equals("legacy")) {
            refused.at(order.place(), "the order is fifo or legacy");
        }
        Scalar openapi = checked.scalar("openapi", "version");
        if (openapi != null && !openapi.text().isEmpty() && !openapi.text().equals(OPENAPI)) {
            refused.at(openapi.place(), "only the OpenAPI version " + OPENAPI + " is built in; take this out");
        }
        return checked == body ? this : new Kustomization(folder, checked);
    }

    private String text(String field, String otherwise) {
        Located<String> text = body.text(field);
        return text == null || text.value().isEmpty() ? otherwise : text.value();
    }

    private static boolean says(Entry entry) {
        return !entry.name().equals("apiVersion") && !entry.name().equals("kind")
                && !(entry.value() instanceof Scalar scalar && scalar.isNull());
    }

    /** Whether it only changes what others include. */
    public boolean isComponent() {
        Located<String> kind = body.text("kind");
        return kind != null && kind.value().equals("Component");
    }

    /** {@code resources} and the older {@code bases}. */
    public List<Located<String>> resources() {
        List<Located<String>> entries = new ArrayList<>(strings("resources"));
        entries.addAll(strings("bases"));
        return entries;
    }

    public List<Located<String>> components() {
        return strings("components");
    }

    /** The texts of a list. */
    List<Located<String>> strings(String field) {
        return strings(body, field);
    }

    static List<Located<String>> strings(Mapping mapping, String field) {
        return scalars(mapping, field).stream().map(Located::text).toList();
    }

    static List<Scalar> scalars(Mapping mapping, String field) {
        return mapping.items(field).stream().filter(item -> item instanceof Scalar scalar && !scalar.isNull())
                .map(Scalar.class::cast).toList();
    }
}
