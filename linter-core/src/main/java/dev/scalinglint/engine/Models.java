package dev.scalinglint.engine;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.model.Model;
import dev.scalinglint.read.ModelReader;
import dev.scalinglint.read.index.ClusterDefaults;
import dev.scalinglint.read.index.LinkBudget;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.Application;
import dev.scalinglint.tree.Neighbourhood;
import dev.scalinglint.tree.Tree;
import dev.scalinglint.tree.UnreadApplication;
import dev.scalinglint.tree.files.Parallel;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The models of a tree's applications, each with what the whole tree says about its cluster and its namespaces. */
public final class Models {
    private final Tree tree;
    private final ClusterDefaults cluster;
    private int objects;

    Models(Tree tree) {
        this.tree = tree;
        this.cluster = tree.size() > 1
                ? ClusterDefaults.of(tree.mentioning(ClusterDefaults.MARKS).stream())
                : ClusterDefaults.NONE;
    }

    /** The model of each application, in order; made when it is asked for and kept nowhere. */
    public Stream<Model> all() {
        return tree.applications().stream().map(UnreadApplication::read)
                .peek(application -> objects += application.objects().size())
                .map(this::of);
    }

    /** The model of each application with what it was made from, in order; made when it is asked for. */
    public Stream<ReadModel> read() {
        return Parallel.on(tree.applications()).map(this::readFrom);
    }

    /** Those of the applications that one of some paths is part of. */
    public Stream<ReadModel> using(Set<String> paths) {
        return Parallel.on(tree.using(new HashSet<>(tree.asked()), paths)).map(this::readFrom);
    }

    private ReadModel readFrom(UnreadApplication unread) {
        Application application = unread.read();
        Set<String> files = new HashSet<>(tree.named(unread.origin()));
        application.files().forEach(file -> files.add(file.path()));
        application.toldIn().forEach(file -> files.add(file.path()));
        return new ReadModel(of(application), application.folder(), files);
    }

    /** How many objects the models were made of that were asked for so far. */
    public int objects() {
        return objects;
    }

    /** What is wrong with the files; complete once all models were asked for. */
    public Collection<Finding> problems() {
        return tree.problems();
    }

    /** The files that were selected. */
    public Set<SourceFile> files() {
        return tree.selected();
    }

    private Model of(Application application) {
        return of(application, new LinkBudget(tree.limits()));
    }

    /** @param links of what it may cost to link; is asked afterwards whether something was passed over */
    Model of(Application application, LinkBudget links) {
        return ModelReader.read(application, cluster, tree.neighbourhood(), links);
    }

    /** Of what nobody applies: whose neighbour it would be is not known. */
    Model unapplied(Application application) {
        return ModelReader.read(application, cluster, Neighbourhood.NONE);
    }

    /** Of an application that is all there is. */
    public static Model alone(Application application) {
        return ModelReader.read(application, ClusterDefaults.NONE, Neighbourhood.NONE);
    }
}
