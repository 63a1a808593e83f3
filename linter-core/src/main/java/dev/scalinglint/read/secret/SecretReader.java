package dev.scalinglint.read.secret;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.PlainSecret;
import dev.scalinglint.model.Workload;
import dev.scalinglint.source.Place;
import dev.scalinglint.tree.Application;
import dev.scalinglint.tree.Neighbourhood;
import dev.scalinglint.tree.compose.ServiceFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Secrets in plain text: in what is applied, and in the files it is made from, where they stay readable even if a patch
 * takes them out (facts 2.9).
 */
public final class SecretReader {
    private final Withdrawal withdrawal;
    private final List<Workload> workloads;
    private final SecretObjects names;
    private final Map<String, Map<String, ServiceFacts>> services;
    private final Neighbourhood neighbourhood;
    private final Set<Place> seen = new HashSet<>();
    private final List<PlainSecret> secrets = new ArrayList<>();
    private @Nullable Map<Object, Workload> owners;

    private SecretReader(Application application, List<Workload> workloads, Neighbourhood neighbourhood) {
        this.neighbourhood = neighbourhood;
        this.withdrawal = new Withdrawal(application);
        this.names = new SecretObjects(application.objects());
        this.workloads = workloads;
        this.services = application.services();
    }

    /**
     * @param workloads     of the application: their settings apply to what is found in them
     * @param neighbourhood knows what people are told of the folders it lies in
     */
    public static List<PlainSecret> read(Application application, List<Workload> workloads,
            Neighbourhood neighbourhood) {
        SecretReader reader = new SecretReader(application, workloads, neighbourhood);
        application.objects().forEach(reader::read);
        application.written().forEach(reader::read);
        return reader.secrets;
    }

    private void read(KubeObject object) {
        String kind = object.kind().value();
        // SOPS encrypts the values and leaves the keys; a definition describes fields and has no values.
        if (kind.equals("CustomResourceDefinition") || object.body().mapping("sops") != null
                || object.is("nginx", "Configuration")) {
            return;
        }
        if (object.is("compose", "Compose")) {
            compose(object);
            return;
        }
        SecretCollector sheet = new SecretCollector(names);
        if (object.is("", "Secret")) {
            DataSecrets.ofSecret(object, sheet);
        } else if (object.is("", "ConfigMap")) {
            DataSecrets.ofConfigMap(object, sheet);
        } else {
            new PodSecrets(sheet).read(object.body(), "");
        }
        if (!sheet.lines().isEmpty()) {
            Workload owner = owner(object);
            take(sheet, object, object.body(), owner);
        }
    }

    private void compose(KubeObject file) {
        Map<String, ServiceFacts> facts = services.getOrDefault(file.name().value(), Map.of());
        for (Entry service : file.body().mappingOrEmpty("services").entries()) {
            if (service.value() instanceof Mapping options) {
                SecretCollector sheet = new SecretCollector(names);
                PodSecrets secrets = new PodSecrets(sheet);
                secrets.read(options, "service " + service.name());
                secrets.read(facts.getOrDefault(service.name(), ServiceFacts.NONE), "service " + service.name());
                if (!sheet.lines().isEmpty()) {
                    Workload owner = owners().get(service.key().place());
                    take(sheet, file, options, owner);
                }
            }
        }
    }

    /** @param part of the object that the lines are of */
    private void take(SecretCollector sheet, KubeObject object, Mapping part, @Nullable Workload owner) {
        ObjectId id = owner == null ? ObjectId.of(object) : owner.id();
        NonProduction rehearsal = new NonProduction(object, part, neighbourhood);
        for (SecretCollector.Line line : sheet.lines()) {
            if (seen.add(line.name().place())) {
                String idle = withdrawal.of(object, line.name().value());
                secrets.add(new PlainSecret(id, line.name(), line.where(), line.kind(), idle != null
                        ? idle
                        : rehearsal.of(line.name().place().file(), line.name().value()),
                        owner == null ? List.of() : List.of(owner.id())));
            }
        }
    }

    /** The workload that the object is; for a patch, the one it is for. */
    private @Nullable Workload owner(KubeObject object) {
        Workload same = owners().get(object.name().place());
        return same != null ? same : owners().get(key(object.kind().value(), object.name().value()));
    }

    private Map<Object, Workload> owners() {
        if (owners == null) {
            owners = new HashMap<>();
            for (Workload workload : workloads) {
                owners.put(workload.place(), workload);
                owners.put(key(workload.id().kind(), workload.id().name().value()), workload);
            }
        }
        return owners;
    }

    private static String key(String kind, String name) {
        return kind + "/" + name;
    }
}
