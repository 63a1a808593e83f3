package dev.scalinglint.gate.change;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.ControlValue;
import dev.scalinglint.gate.control.ControlValue.Key;
import dev.scalinglint.gate.control.ScalingUnit;
import dev.scalinglint.gate.control.Stance;
import dev.scalinglint.gate.control.read.ServerControls;
import dev.scalinglint.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What workloads share: the connections to a database or Redis, and the poolers between. By application and by what
 * people call them.
 */
final class ServerChanges {
    private ServerChanges() {}

    static List<ControlChange> between(List<Model> base, List<Model> head) {
        Map<String, ServerControls.Server> before = servers(base);
        Map<String, ServerControls.Server> after = servers(head);
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<ControlChange> changes = new ArrayList<>();
        names.forEach(name -> compare(before.get(name), after.get(name), changes));
        return changes;
    }

    private static Map<String, ServerControls.Server> servers(List<Model> models) {
        Map<String, ServerControls.Server> servers = new TreeMap<>();
        for (Model model : models) {
            ServerControls.read(model)
                    .forEach(server -> servers.putIfAbsent(model.application() + "\n" + server.name(), server));
        }
        return servers;
    }

    private static void compare(ServerControls.@Nullable Server base, ServerControls.@Nullable Server head,
            List<ControlChange> changes) {
        Map<Key, ControlValue> before = base == null ? Map.of() : base.values();
        Map<Key, ControlValue> after = head == null ? Map.of() : head.values();
        ScalingUnit unit = (head != null ? head : Objects.requireNonNull(base, "one of them is there")).unit();
        Set<Key> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (Key key : keys) {
            ControlValue was = before.get(key);
            ControlValue is = after.get(key);
            // What is allowed of a server that comes or goes is no change of what is allowed.
            boolean alone = (base == null || head == null) && key.control() != Control.CONNECTIONS_OVER_LIMIT;
            boolean written = was != null && !was.implied() || is != null && !is.implied();
            if (!alone && written
                    && !Objects.equals(was == null ? null : was.value(), is == null ? null : is.value())) {
                changes.add(new ControlChange(unit, Set.of(), key.control(),
                        (is != null ? is : Objects.requireNonNull(was, "one of them is written")).subject(),
                        was, is,
                        key.control().direction(Stance.FLEET, was, is), Stance.FLEET, null));
            }
        }
    }
}
