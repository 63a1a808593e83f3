package dev.scalinglint.read.traffic;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Route;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the Services that one object sends to, in the forms that routes name them. */
final class Backends {
    private final KubeObject route;
    private final List<Route.Backend> found = new ArrayList<>();

    Backends(KubeObject route) {
        this.route = route;
    }

    Route toRoute() {
        return new Route(ObjectId.of(route), route.kind().value(), RouteReach.of(route), found);
    }

    /** A reference with {@code name} and perhaps {@code namespace} and {@code kind}, Service being the default kind. */
    void reference(@Nullable Mapping reference) {
        if (reference != null && isService(reference)) {
            named(reference.text("name"), reference.text("namespace"));
        }
    }

    void named(@Nullable Located<String> name) {
        named(name, null);
    }

    private void named(@Nullable Located<String> name, @Nullable Located<String> namespace) {
        if (name != null) {
            found.add(new Route.Backend(name.value(), namespace == null ? route.namespace() : namespace.value(),
                    name.place()));
        }
    }

    /**
     * A DNS name or URL such as {@code http://api.shop.svc.cluster.local:80}; hosts outside the cluster are passed
     * over.
     */
    void host(@Nullable Located<String> written) {
        if (written == null) {
            return;
        }
        String host = written.value().replaceFirst("^[a-z]+://", "").replaceFirst("[:/].*$", "");
        String[] parts = host.split("\\.");
        if (parts.length <= 2 || parts[2].equals("svc")) {
            found.add(new Route.Backend(parts[0], parts.length == 1 ? route.namespace() : parts[1], written.place()));
        }
    }

    private static boolean isService(Mapping reference) {
        Located<String> kind = reference.text("kind");
        Located<String> group = reference.text("group");
        return (kind == null || kind.value().equals("Service"))
                && (group == null || group.value().isEmpty() || group.value().equals("core"));
    }
}
