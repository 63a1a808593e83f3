package dev.scalinglint.cache;

import dev.scalinglint.binary.BinaryReader;
import dev.scalinglint.binary.BinaryWriter;
import dev.scalinglint.source.FileState;
import dev.scalinglint.source.FileTree;
import dev.scalinglint.source.Question;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.Listing;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a tree answered beside what was found by walking: Dockerfiles, folders that Argo CD names, files that are not
 * there.
 */
record TreeAnswers(Map<Question, String> answers) {

    /**
     * To all that was asked.
     *
     * @param begun when the run began, in nanoseconds since 1970: what changed since may not be what was linted
     * @return null when a file did
     */
    static @Nullable TreeAnswers of(Listing listing, long begun) {
        FileTree tree = listing.files();
        Set<SourceFile> beside = new HashSet<>(tree.known());
        listing.found().forEach(beside::remove);
        Set<Question> questions = new HashSet<>(tree.asked());
        for (SourceFile file : beside) {
            if (file.onDisk() == null || FileState.of(file).mayHaveChangedSince(begun)) {
                return null;
            }
            questions.add(new Question(Question.Kind.FILE, file.path()));
        }
        Map<Question, String> answers = new LinkedHashMap<>();
        questions.forEach(question -> answers.put(question, question.answer(tree)));
        return new TreeAnswers(answers);
    }

    /** These and others of the same tree. */
    TreeAnswers and(TreeAnswers others) {
        Map<Question, String> all = new LinkedHashMap<>(answers);
        all.putAll(others.answers);
        return new TreeAnswers(all);
    }

    boolean areStill(FileTree tree) {
        return answers.entrySet().stream().allMatch(entry -> entry.getKey().isStill(entry.getValue(), tree));
    }

    void write(BinaryWriter out) throws IOException {
        out.list(List.copyOf(answers.entrySet()), (entry, to) -> {
            to.text(entry.getKey().kind().name());
            to.text(entry.getKey().path());
            to.text(entry.getValue());
        });
    }

    static TreeAnswers read(BinaryReader in) throws IOException {
        Map<Question, String> answers = new LinkedHashMap<>();
        in.list(from -> answers.put(new Question(Question.Kind.valueOf(from.text()), from.text()), from.text()));
        return new TreeAnswers(answers);
    }
}
