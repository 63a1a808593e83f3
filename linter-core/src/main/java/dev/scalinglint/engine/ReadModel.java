package dev.scalinglint.engine;

import dev.scalinglint.model.Model;
import java.util.Set;

/**
 * The model of an application and what it was made from.
 *
 * @param folder where the application is rooted, from the root of the tree
 * @param files  the paths of what it was read from: while they say the same, so does the model
 */
public record ReadModel(Model model, String folder, Set<String> files) {
    public ReadModel {
        files = Set.copyOf(files);
    }
}
