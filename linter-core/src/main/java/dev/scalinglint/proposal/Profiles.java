package dev.scalinglint.proposal;

import dev.scalinglint.model.Container;
import dev.scalinglint.model.Model;
import dev.scalinglint.model.Program;
import dev.scalinglint.model.Workload;
import dev.scalinglint.model.WorkloadType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which profile fits which workload of a model: only where two signs agree, and one for each workload. */
final class Profiles {
    private static final Set<String> LOOPS = Set.of("uvicorn", "hypercorn", "granian", "fastapi", "gunicorn", "daphne");
    private static final Pattern NUMBERED = Pattern.compile("(.+?[-_]?)\\d+");

    private final Model model;
    private final List<ProfileProposal> proposals = new ArrayList<>();

    private Profiles(Model model) {
        this.model = model;
    }

    static List<ProfileProposal> of(Model model) {
        return new Profiles(model).proposals();
    }

    private List<ProfileProposal> proposals() {
        List<Workload> open = new ArrayList<>(model.workloads());
        open.removeIf(workload -> !workload.type().isServing() || workload.backing() || !workload.profiles().isEmpty());
        open.removeIf(workload -> add("singleton", workload, Alone.sign(workload)));
        Workload worker = first(open, Program.Role.WORKER);
        Workload web = first(open, Program.Role.WEB);
        if (worker != null && web != null) {
            open.removeIf(workload -> add("web-and-workers", workload, besideQueue(workload, worker, web)));
        }
        families(open);
        open.removeIf(workload -> add("partitioned", workload, partition(workload)));
        open.forEach(workload -> add("event-loop", workload, loop(workload)));
        return proposals;
    }

    private boolean add(String profile, Workload workload, @Nullable String reason) {
        return reason != null && proposals.add(ProfileProposal.of(profile, workload, reason));
    }

    private static @Nullable String besideQueue(Workload workload, Workload worker, Workload web) {
        Program.Role role = workload.role();
        return role == Program.Role.WORKER
                ? program(workload) + " works off a queue beside " + name(web)
                : role == Program.Role.WEB
                        ? program(workload) + " answers requests beside the queue worker " + name(worker)
                        : null;
    }

    /** Numbered services of one image: a family behind a balancer. */
    private void families(List<Workload> open) {
        Map<String, List<Workload>> families = new LinkedHashMap<>();
        for (Workload workload : open) {
            Matcher numbered = NUMBERED.matcher(name(workload));
            if (workload.type() == WorkloadType.COMPOSE_SERVICE && numbered.matches()) {
                families.computeIfAbsent(numbered.group(1) + " " + image(workload), family -> new ArrayList<>())
                        .add(workload);
            }
        }
        for (List<Workload> family : families.values()) {
            if (family.size() > 1) {
                Matcher numbered = NUMBERED.matcher(name(family.get(0)));
                String stem = numbered.matches() ? name(family.get(0)).substring(0, numbered.end(1)) : "";
                proposals.add(ProfileProposal.named("partitioned", family.get(0), stem + "*",
                        family.size() + " numbered services are one family (" + family.get(0).place() + ")"));
                open.removeAll(family);
            }
        }
    }

    private static @Nullable String partition(Workload workload) {
        if (workload.coordination() != null && workload.coordination().kind().equals("partition-lock")) {
            return workload.coordination().evidence() + " (" + workload.coordination().place() + ")";
        }
        return Names.tell(workload, Set.of("partition", "partitions", "shard", "shards"));
    }

    private static @Nullable String loop(Workload workload) {
        for (Container container : workload.containers()) {
            var cpu = container.cpu().amount();
            if (container.main() && cpu != null && cpu.value().toString().equals("1")) {
                for (Program program : container.programs()) {
                    boolean one = Integer.valueOf(1).equals(program.workers().number()) && !program.workers().perCpu();
                    if (one && LOOPS.contains(program.name()) && !workload.type().isKnative()) {
                        return program.name() + " runs one process (" + program.place() + ") and cpu is 1 ("
                                + cpu.place() + ")";
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable Workload first(List<Workload> workloads, Program.Role role) {
        return workloads.stream().filter(workload -> workload.role() == role).findFirst().orElse(null);
    }

    private static String program(Workload workload) {
        return workload.containers().stream().filter(Container::main)
                .flatMap(container -> container.programs().stream())
                .filter(program -> program.role() == workload.role())
                .map(program -> program.name() + " (" + program.place() + ")").findFirst().orElse("");
    }

    private static String image(Workload workload) {
        return String.join(" ",
                workload.containers().stream().map(container -> String.valueOf(container.image())).toList());
    }

    private static String name(Workload workload) {
        return workload.id().name().value();
    }
}
