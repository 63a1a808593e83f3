package dev.scalinglint.read.admission.knative;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.Quantity;
import dev.scalinglint.model.Refusal;
import dev.scalinglint.read.admission.ApiNames;
import dev.scalinglint.read.admission.GoFields;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The volumes of a pod: few kinds, each mounted somewhere. */
final class Volumes {
    /** Kinds of volumes, and the flag behind which one is; {@code ""} for those that every service may have. */
    private static final Map<String, String> KINDS = Map.of("secret", "", "configMap", "", "projected", "",
            "emptyDir", "volumes-emptydir", "persistentVolumeClaim", "persistent-volume-claim", "hostPath",
            "volumes-hostpath",
            "csi", "volumes-csi", "ephemeral", "volumes-ephemeral", "image", "volumes-image");

    private final Features features;
    private final KnativeRefusals refusals;
    private final Map<String, Mapping> byName = new HashMap<>();

    Volumes(Features features, KnativeRefusals refusals) {
        this.features = features;
        this.refusals = refusals;
    }

    /** By name, those that are refused too. */
    Map<String, Mapping> check(Mapping pod, Set<String> mounted) {
        for (Mapping volume : pod.mappings("volumes")) {
            name(volume, mounted);
            kind(volume);
        }
        return byName;
    }

    private void refuse(Place place, String why) {
        refusals.add(Refusal.Of.VOLUME, place, why);
    }

    private void name(Mapping volume, Set<String> mounted) {
        Located<String> name = volume.text("name");
        if (name == null || name.value().isEmpty()) {
            refuse(volume.place(), "a volume without a name");
            return;
        }
        if (byName.put(name.value(), volume) != null) {
            refuse(name.place(), "two volumes are called " + name);
        }
        if (!mounted.contains(name.value())) {
            refuse(name.place(), "volume " + name + " is mounted by no container");
        }
        if (!ApiNames.isDnsLabel(name.value()) && !Scalars.isPlaceholder(name.value())) {
            refuse(name.place(), "volume name '" + name + "' is no name: only lowercase letters, digits and '-'");
        }
    }

    private void kind(Mapping volume) {
        List<String> kinds = new ArrayList<>(1);
        for (Entry entry : volume.entries()) {
            if (entry.name().equals("name") || !volume.has(entry.name())) {
                continue;
            }
            String flag = KINDS.get(entry.name());
            if (flag == null) {
                refuse(entry.key().place(), "a volume of a Knative Service is no " + entry.name()
                        + ", but a configMap, a secret, a projected one or an emptyDir");
            } else {
                kinds.add(entry.name());
                flag(volume, entry, flag);
            }
        }
        if (kinds.size() != 1 && volume.entries().stream().allMatch(entry -> entry.name().equals("name")
                || KINDS.containsKey(entry.name()))) {
            refuse(volume.place(), kinds.isEmpty()
                    ? "a volume says what it is: configMap, secret, projected or emptyDir"
                    : "a volume is one thing, not " + String.join(" and ", kinds));
        }
        contents(volume);
    }

    private void flag(Mapping volume, Entry entry, String flag) {
        if (!flag.isEmpty() && features.isPodNotOn(flag)) {
            refuse(entry.key().place(), "a volume of a Knative Service is no " + entry.name()
                    + Features.unlessPod(flag));
        } else if (entry.name().equals("persistentVolumeClaim") && features.isPodNotOn("persistent-volume-write")
                && !isTrue(volume.mappingOrEmpty("persistentVolumeClaim"), "readOnly")) {
            refuse(entry.key().place(), "a persistentVolumeClaim without readOnly: true may be written"
                    + Features.unlessPod("persistent-volume-write"));
        }
    }

    static boolean isTrue(Mapping mapping, String field) {
        Located<Boolean> value = mapping.bool(field);
        return value != null && value.value();
    }

    private void contents(Mapping volume) {
        items(volume, "secret");
        items(volume, "configMap");
        for (Mapping source : volume.mappings("projected", "sources")) {
            source(source);
        }
        String medium = GoFields.text(volume, "emptyDir", "medium");
        if (medium != null && !medium.isEmpty() && !medium.equals("Memory")) {
            refuse(volume.placeOf("emptyDir", "medium"), "medium '" + medium + "' of an emptyDir is not Memory");
        }
        Located<String> size = volume.text("emptyDir", "sizeLimit");
        Quantity limit = size == null ? null : Quantity.parse(size.value());
        if (size != null && limit != null && limit.value().signum() < 0) {
            refuse(size.place(), "sizeLimit " + size + " of an emptyDir is negative");
        }
        String policy = GoFields.text(volume, "image", "pullPolicy");
        if (volume.has("image") && "".equals(GoFields.text(volume, "image", "reference"))) {
            refuse(volume.placeOf("image"), "an image volume without a reference");
        }
        if (policy != null && !policy.isEmpty() && !Set.of("Always", "Never", "IfNotPresent").contains(policy)) {
            refuse(volume.placeOf("image", "pullPolicy"), "pullPolicy '" + policy
                    + "' is none of Always, IfNotPresent and Never");
        }
    }

    private void items(Mapping holder, String kind) {
        for (Mapping item : holder.mappings(kind, "items")) {
            for (String field : new String[] {"key", "path"}) {
                if ("".equals(GoFields.text(item, field))) {
                    refuse(item.placeOf(field), "an item of a " + kind + " volume without " + field);
                }
            }
        }
    }

    private void source(Mapping source) {
        Set<String> kinds = new HashSet<>();
        for (Entry entry : source.entries()) {
            if (source.has(entry.name())) {
                kinds.add(entry.name());
            }
        }
        boolean known = Set.of("secret", "configMap", "serviceAccountToken", "downwardAPI").containsAll(kinds);
        if (kinds.size() != 1 || !known) {
            refuse(source.place(),
                    "a source of a projected volume is one of secret, configMap, serviceAccountToken and downwardAPI");
        }
        for (String kind : new String[] {"secret", "configMap"}) {
            items(source, kind);
            if (source.has(kind) && "".equals(GoFields.text(source, kind, "name"))) {
                refuse(source.placeOf(kind), "a projected " + kind + " without a name");
            }
        }
        if (source.has("serviceAccountToken") && "".equals(GoFields.text(source, "serviceAccountToken", "path"))) {
            refuse(source.placeOf("serviceAccountToken"), "a projected serviceAccountToken without a path");
        }
        for (Mapping item : source.mappings("downwardAPI", "items")) {
            if (item.has("fieldRef") == item.has("resourceFieldRef")) {
                refuse(item.place(), "an item of the downwardAPI has a fieldRef or a resourceFieldRef");
            }
            if ("".equals(GoFields.text(item, "path"))) {
                refuse(item.place(), "an item of the downwardAPI without a path");
            }
        }
    }
}
