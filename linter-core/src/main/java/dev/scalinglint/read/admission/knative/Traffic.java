package dev.scalinglint.read.admission.knative;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.Refusal;
import dev.scalinglint.read.admission.ApiNames;
import dev.scalinglint.read.admission.GoFields;
import dev.scalinglint.source.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How {@code spec.traffic} shares requests out.
 *
 * @param named whether entries may name a configuration: those of a Route, which has none of its own
 */
record Traffic(Mapping spec, boolean named, KnativeRefusals refusals) {
    void check() {
        List<Mapping> entries = spec.mappings("traffic");
        if (entries.isEmpty() && !named) {
            return;
        }
        Set<String> tags = new HashSet<>();
        for (Mapping entry : entries) {
            entry(entry);
            tag(entry, tags);
        }
        sum(entries);
    }

    private void refuse(Place place, String why) {
        refusals.add(Refusal.Of.TRAFFIC, place, why);
    }

    private void sum(List<Mapping> entries) {
        long sum = 0;
        for (Mapping entry : entries) {
            Long percent = GoFields.whole(entry, "percent");
            if (percent == null && entry.has("percent")) {
                return;
            }
            sum += percent == null ? 0 : percent;
        }
        if (sum != 100) {
            refuse(spec.placeOf("traffic"), "the percents of spec.traffic come to " + sum + ", not 100");
        }
    }

    private void entry(Mapping entry) {
        String revision = GoFields.text(entry, "revisionName");
        String configuration = GoFields.text(entry, "configurationName");
        Long percent = GoFields.whole(entry, "percent");
        if (percent != null && (percent < 0 || percent > 100)) {
            refuse(entry.placeOf("percent"), "percent " + percent + " of a traffic entry is not between 0 and 100");
        }
        if (GoFields.isSet(entry, "url")) {
            refuse(entry.placeOf("url"), "url of a traffic entry is for Knative to say, in status");
        }
        if (revision == null || configuration == null) {
            return;
        }
        latest(entry, revision);
        target(entry, revision, configuration);
    }

    private void latest(Mapping entry, String revision) {
        Located<Boolean> latest = entry.bool("latestRevision");
        if (latest != null && latest.value() != revision.isEmpty()) {
            refuse(latest.place(), latest.value()
                    ? "latestRevision true contradicts revisionName " + revision
                    : "latestRevision false needs a revisionName");
        }
    }

    private void target(Mapping entry, String revision, String configuration) {
        if (!configuration.isEmpty() && !named) {
            refuse(entry.placeOf("configurationName"),
                    "configurationName in traffic is for a Route: a Service has one configuration, its own");
        } else if (!configuration.isEmpty() && !revision.isEmpty()) {
            refuse(entry.placeOf("configurationName"),
                    "a traffic entry names a revisionName or a configurationName, not both");
        } else if (named && configuration.isEmpty() && revision.isEmpty()) {
            refuse(entry.place(), "a traffic entry of a Route names a revisionName or a configurationName");
        }
        qualified(entry, "revisionName", revision);
        if (named && revision.isEmpty()) {
            qualified(entry, "configurationName", configuration);
        }
    }

    private void qualified(Mapping entry, String field, String name) {
        if (!name.isEmpty() && !ApiNames.isQualified(name)) {
            refuse(entry.placeOf(field), field + " '" + name + "' of a traffic entry is no name");
        }
    }

    private void tag(Mapping entry, Set<String> tags) {
        Scalar tag = entry.scalar("tag");
        if (tag == null || tag.text().isEmpty() || Scalars.isPlaceholder(tag.text())) {
            return;
        }
        if (!ApiNames.isLetteredLabel(tag.text())) {
            refuse(tag.place(), "tag '" + tag.text()
                    + "' of a traffic entry is part of a host name: lowercase letters, digits and '-', a letter first");
        }
        if (!tags.add(tag.text())) {
            refuse(tag.place(), "tag '" + tag.text() + "' stands at two traffic entries");
        }
    }
}
