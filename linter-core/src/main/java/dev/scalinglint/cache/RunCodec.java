package dev.scalinglint.cache;

import dev.scalinglint.binary.BinaryReader;
import dev.scalinglint.binary.BinaryWriter;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.suppression.Candidate;
import dev.scalinglint.suppression.Suppression;
import dev.scalinglint.tree.Origin;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a run is written. */
record RunCodec(StringTable texts, FileTable files, FindingCodec findings) {
    void put(RunResult run, BinaryWriter out) throws IOException {
        out.list(run.outcomes(), this::put);
        out.list(List.copyOf(run.commented()), files::put);
        out.list(List.copyOf(run.problems()), findings::put);
        texts.all(List.copyOf(run.notices()), out);
    }

    RunResult run(BinaryReader in) throws IOException {
        return new RunResult(in.list(this::outcome), Set.copyOf(in.list(files::get)), in.list(findings::finding),
                texts.all(in));
    }

    private void put(Outcome outcome, BinaryWriter out) throws IOException {
        new TreeCodec(texts).put(outcome.origin(), out);
        out.list(List.copyOf(outcome.files()), files::put);
        out.list(outcome.candidates(), findings::put);
        out.list(List.copyOf(outcome.requests().entrySet()), (entry, to) -> {
            findings.put(entry.getKey(), to);
            to.list(entry.getValue(), findings::put);
        });
        out.list(List.copyOf(outcome.objects()), findings::put);
        out.list(List.copyOf(outcome.workloads()), findings::put);
    }

    private Outcome outcome(BinaryReader in) throws IOException {
        Origin origin = new TreeCodec(texts).origin(in);
        Set<SourceFile> used = Set.copyOf(in.list(files::get));
        List<Candidate> candidates = in.list(findings::candidate);
        Map<Place, List<Suppression>> requests = new HashMap<>();
        in.list(from -> requests.put(findings.place(from), from.list(findings::suppression)));
        return new Outcome(origin, used, candidates, requests, new HashSet<>(in.list(findings::place)),
                new HashSet<>(in.list(findings::place)));
    }
}
