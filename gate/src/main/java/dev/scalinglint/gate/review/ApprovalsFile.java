package dev.scalinglint.gate.review;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.policy.NameGlob;
import dev.scalinglint.policy.WorkloadMatch;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.schema.UserFile;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.RepositoryRoot;
import dev.scalinglint.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The approvals that stand in a file: changes that may come, each until a day. */
final class ApprovalsFile {
    private ApprovalsFile() {}

    /**
     * None where there is no such file.
     *
     * @param root of the repository
     * @throws InvalidFileException with every mistake
     */
    static List<ApprovalEntry> read(Path root, String name) throws InvalidFileException {
        Path file = root.resolve(name).normalize();
        if (!RepositoryRoot.holds(root, file)) {
            throw InvalidFileException.at(null, "the file of approvals '" + name + "' is outside of the repository");
        }
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<ApprovalEntry> entries = new ArrayList<>();
        for (Mapping entry : UserFile.read(SourceFile.on(file, name, Limits.DEFAULT), "approvals")
                .mappings("approvals")) {
            entries.add(entry(entry));
        }
        return entries;
    }

    private static ApprovalEntry entry(Mapping entry) throws InvalidFileException {
        return new ApprovalEntry(WorkloadMatch.of(entry.mappingOrEmpty("match")),
                NameGlob.of(entry.required("control").text()), NameGlob.of(entry.required("to").text()),
                entry.required("by").text(), day(entry.required("until")), entry.place());
    }

    private static LocalDate day(Scalar written) throws InvalidFileException {
        try {
            return LocalDate.parse(written.text());
        } catch (DateTimeException e) {
            throw InvalidFileException.at(written.place(), "'" + written.text() + "' is no day; expected YYYY-MM-DD");
        }
    }

    /** Those that may count today. */
    static List<Approval> approvals(List<ApprovalEntry> entries, LocalDate today) {
        return entries.stream()
                .map(entry -> new Approval(entry.by() + " at " + entry.place(),
                        today.isAfter(entry.until()) ? "its last day was " + entry.until() : null, entry))
                .toList();
    }
}
