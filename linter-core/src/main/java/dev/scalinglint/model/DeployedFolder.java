package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import java.util.List;

/**
 * A folder that an Argo CD Application deploys (facts 6.1).
 *
 * @param application the Application, or the ApplicationSet that makes it
 * @param path        the folder, with an ApplicationSet's parameters filled in
 * @param missing     whether the source means this repository and there is no such folder in it
 */
public record DeployedFolder(ObjectId application, Located<String> path, boolean missing) implements Concerning {
    /** The Application. */
    @Override
    public ObjectId id() {
        return application;
    }

    /** None in particular. */
    @Override
    public List<ObjectId> workloads() {
        return List.of();
    }

    @Override
    public Place place() {
        return path.place();
    }
}
