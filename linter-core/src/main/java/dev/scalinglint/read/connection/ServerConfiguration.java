package dev.scalinglint.read.connection;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Mount;
import dev.scalinglint.model.Volume;
import dev.scalinglint.model.Workload;
import dev.scalinglint.model.WorkloadType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What configures a server or pooler: the ConfigMaps mounted into its pods, its arguments and its environment.
 *
 * @param lines    of all mounted texts
 * @param flags    by name
 * @param complete whether no file that may configure it is out of sight
 */
record ServerConfiguration(Container container, List<ConfigLines.Line> lines, Map<String, Located<String>> flags,
        boolean complete) {
    private static final List<String> CONFIGURATION = List.of(".conf", ".cnf", ".ini", "/conf", "mounted-etc",
            "/etc/redis", "/etc/valkey", "/etc/postgresql", "/etc/pgbouncer", "/etc/mysql", "/etc/my");

    static ServerConfiguration of(Workload workload, Container container, ServerFiles files) {
        List<ConfigLines.Line> lines = new ArrayList<>();
        boolean complete = true;
        for (Volume volume : workload.volumes()) {
            if (volume.kind().equals("configMap")) {
                KubeObject map = volume.source() == null
                        ? null
                        : files.configMap(workload.id().namespace(), volume.source().value());
                complete &= map != null || !mayConfigure(volume);
                texts(map).forEach(entry -> lines.addAll(ConfigLines.of(entry)));
            } else if (volume.kind().equals("secret") || volume.kind().equals("projected")
                    || volume.kind().equals("hostPath")) {
                complete &= !mayConfigure(volume);
            }
        }
        if (workload.type() == WorkloadType.COMPOSE_SERVICE) {
            complete = !files.mountsConfiguration(workload);
        }
        boolean named = container.args().stream().anyMatch(arg -> isConfig(arg.value()));
        return new ServerConfiguration(container, lines, Flags.of(container), complete && (!named || !lines.isEmpty()));
    }

    static List<Entry> texts(@Nullable KubeObject configMap) {
        return configMap == null ? List.of() : configMap.body().mappingOrEmpty("data").entries();
    }

    private static boolean mayConfigure(Volume volume) {
        for (Mount mount : volume.mounts()) {
            if (mount.path() != null && isConfig(mount.path().value())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a path looks like one of a configuration: of certificates, data and scripts there are many more. */
    static boolean isConfig(String path) {
        for (String mark : CONFIGURATION) {
            if (path.contains(mark)) {
                return true;
            }
        }
        return false;
    }

    /** What a flag, a line or an environment variable sets; a flag wins over a line. Null when nothing visible does. */
    @Nullable
    Located<String> setting(String name, String... variables) {
        Located<String> flag = flags.get(name);
        if (flag != null) {
            return flag;
        }
        for (String variable : variables) {
            Located<String> value = container.env().get(variable);
            if (value != null && !value.value().isEmpty()) {
                return value.as(Expansion.of(value.value(), container.env()));
            }
        }
        Located<String> last = null;
        for (ConfigLines.Line line : lines) {
            last = line.name().equals(name) ? line.value() : last;
        }
        return last;
    }
}
