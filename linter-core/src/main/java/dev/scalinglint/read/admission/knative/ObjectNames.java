package dev.scalinglint.read.admission.knative;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.Refusal;
import dev.scalinglint.read.admission.ApiNames;
import dev.scalinglint.read.admission.GoFields;

/** What objects and revisions may be called. */
record ObjectNames(KubeObject object, KnativeRefusals refusals) {
    private static final String SHAPE = "lowercase letters, digits and '-', a letter first, at most 63";
    private static final String CLUSTER = ".cluster.local";

    /** Of Services, Configurations and Routes: names of hosts and Kubernetes Services are made of them. */
    void check() {
        Mapping metadata = object.metadata();
        label(metadata, "name");
        label(metadata, "generateName");
    }

    /** A revision that is named by its template. */
    void checkRevision(Mapping metadata) {
        label(metadata, "name");
        label(metadata, "generateName");
        String name = GoFields.text(metadata, "name");
        String owner = GoFields.text(object.metadata(), "name");
        if (name == null || name.isEmpty() || owner == null) {
            return;
        }
        if (owner.isEmpty()) {
            if (object.metadata().has("generateName")) {
                refuse(metadata, "name",
                        "a revision can only be named where its service has a name of its own, not a generateName");
            }
        } else if (!name.startsWith(owner + "-")) {
            refuse(metadata, "name", "the revision name '" + name + "' does not begin with " + owner + "-");
        }
    }

    /** A DomainMapping is called like the host it publishes. */
    void checkMapping() {
        Mapping metadata = object.metadata();
        if (metadata.has("generateName")) {
            refuse(metadata, "generateName", "a DomainMapping is called like its host, which cannot be generated");
        }
        String name = GoFields.text(metadata, "name");
        if (name == null || name.isEmpty()) {
            return;
        }
        String host = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (host.indexOf('.') < 0 || !ApiNames.isSubdomain(host)) {
            refuse(metadata, "name", "DomainMapping name '" + name + "' is no host name of two labels or more");
        } else if (name.endsWith(CLUSTER)) {
            refuse(metadata, "name", "DomainMapping name '" + name
                    + "' is inside the cluster's own domain cluster.local");
        }
        reference(object.spec());
    }

    private void reference(Mapping spec) {
        Mapping ref = spec.mappingOrEmpty("ref");
        for (String field : new String[] {"name", "kind", "apiVersion"}) {
            if ("".equals(GoFields.text(ref, field))) {
                refuse(ref, field, "spec.ref of a DomainMapping names no " + field);
            }
        }
        if (GoFields.isSet(ref, "group")) {
            refuse(ref, "group", "spec.ref of a DomainMapping has an apiVersion, no group");
        }
        String namespace = GoFields.text(ref, "namespace");
        String own = object.namespace();
        if (namespace != null && own != null && !namespace.isEmpty() && !namespace.equals(own)) {
            refuse(ref, "namespace", "spec.ref of a DomainMapping cannot be in another namespace: " + namespace
                    + ", not " + own);
        }
    }

    private void label(Mapping metadata, String field) {
        String name = GoFields.text(metadata, field);
        if (name == null || name.isEmpty()) {
            return;
        }
        boolean prefix = field.equals("generateName") && name.endsWith("-") && name.length() > 1;
        if (!ApiNames.isLetteredLabel(prefix ? name.substring(0, name.length() - 1) + "a" : name)) {
            refuse(metadata, field, field + " '" + name + "' is no name for Knative: " + SHAPE);
        }
    }

    private void refuse(Mapping in, String field, String why) {
        refusals.add(Refusal.Of.NAME, in.placeOf(field), why);
    }
}
