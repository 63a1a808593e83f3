package dev.scalinglint.tree;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.tree.files.Repository;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Objects that hold other objects, which somebody else takes out of them: what is in them is not linted, and that is
 * said.
 */
final class UnopenedObjects {
    private UnopenedObjects() {}

    /** Says so of each; whether there was any. */
    static boolean say(List<KubeObject> objects, Repository repository, @Nullable String application) {
        boolean any = false;
        for (KubeObject object : objects) {
            if (isTemplate(object)) {
                int held = object.body().items("objects").size();
                repository.problems().notRendered(object.kind().place(), "the Template " + object.name().value()
                        + " was not processed: its " + held
                        + (held == 1 ? " object is" : " objects are")
                        + " not linted; lint what oc process makes of it", application);
                any = true;
            }
        }
        return any;
    }

    /** OpenShift's, under its present name or the one before API groups. */
    private static boolean isTemplate(KubeObject object) {
        return (object.is("template.openshift.io", "Template") || object.is("", "Template"))
                && !object.body().items("objects").isEmpty();
    }
}
