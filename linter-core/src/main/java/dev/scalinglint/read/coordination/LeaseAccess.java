package dev.scalinglint.read.coordination;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.read.index.ObjectIndex;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which ServiceAccounts may hold a lock: bound to a role with get and update on the objects it is kept in (facts 9).
 */
final class LeaseAccess {
    private static final String RBAC = "rbac.authorization.k8s.io";
    private static final String ANY = "*";
    private static final String ALL_ACCOUNTS = "system:serviceaccounts";

    private final String group;
    private final List<String> resources;
    private final boolean byWildcard;
    /** {@code kind/namespace/name} of roles. */
    private final Set<String> roles = new HashSet<>();
    /** The binding by {@code namespace/name} of the account. */
    private final Map<String, KubeObject> accounts = new HashMap<>();

    private LeaseAccess(ObjectIndex objects, String group, List<String> resources, boolean byWildcard) {
        this.group = group;
        this.resources = resources;
        this.byWildcard = byWildcard;
        for (String kind : List.of("Role", "ClusterRole")) {
            for (KubeObject role : objects.of(RBAC, kind)) {
                if (allows(role, "get") && allows(role, "update")) {
                    roles.add(role(kind, role.namespace(), role.name().value()));
                }
            }
        }
        objects.of(RBAC, "RoleBinding").forEach(this::bind);
        objects.of(RBAC, "ClusterRoleBinding").forEach(this::bind);
    }

    /** @param byWildcard whether rights to everything count, which say that an account may but not that it means to */
    static LeaseAccess toLeases(ObjectIndex objects, boolean byWildcard) {
        return new LeaseAccess(objects, "coordination.k8s.io", List.of("leases"), byWildcard);
    }

    /** To what locks were kept in before there were leases. */
    static LeaseAccess toLegacyLocks(ObjectIndex objects) {
        return new LeaseAccess(objects, "", List.of("configmaps", "endpoints"), false);
    }

    /** What binds the account; null when nothing does. */
    @Nullable
    KubeObject binding(@Nullable String namespace, String account) {
        for (String key : List.of(key(namespace, account), key(null, account), key(namespace, ANY), key(ANY, ANY),
                namespace == null ? key(ANY, account) : "")) {
            if (accounts.containsKey(key)) {
                return accounts.get(key);
            }
        }
        return null;
    }

    private void bind(KubeObject binding) {
        Located<String> kind = binding.body().text("roleRef", "kind");
        Located<String> name = binding.body().text("roleRef", "name");
        if (kind == null || name == null || !roles.contains(role(kind.value(), binding.namespace(), name.value()))) {
            return;
        }
        for (Mapping subject : binding.body().mappings("subjects")) {
            Located<String> account = subject.text("name");
            Located<String> namespace = subject.text("namespace");
            if (account != null && is(subject, "kind", "ServiceAccount")) {
                accounts.putIfAbsent(key(namespace == null ? binding.namespace() : namespace.value(), account.value()),
                        binding);
                accounts.putIfAbsent(key(ANY, account.value()), binding);
            } else if (account != null && is(subject, "kind", "Group") && account.value().startsWith(ALL_ACCOUNTS)) {
                String of = account.value().substring(ALL_ACCOUNTS.length());
                accounts.putIfAbsent(of.startsWith(":") ? key(of.substring(1), ANY) : key(ANY, ANY), binding);
            }
        }
    }

    private static String role(String kind, @Nullable String namespace, String name) {
        return kind + "/" + (kind.equals("Role") ? namespace : null) + "/" + name;
    }

    private static String key(@Nullable String namespace, String name) {
        return namespace + "/" + name;
    }

    /** Rules of one role add up: often one of them narrows update by name. */
    private boolean allows(KubeObject role, String verb) {
        for (Mapping rule : role.body().mappings("rules")) {
            if (holds(rule, "apiGroups", List.of(group), byWildcard) && holds(rule, "resources", resources, byWildcard)
                    && holds(rule, "verbs", List.of(verb), true)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Mapping rule, String list, List<String> wanted, boolean byWildcard) {
        return rule.items(list).stream().anyMatch(item -> item instanceof Scalar scalar
                && (wanted.contains(scalar.text()) || byWildcard && scalar.text().equals(ANY)));
    }

    private static boolean is(Mapping mapping, String key, String value) {
        Located<String> text = mapping.text(key);
        return text != null && text.value().equals(value);
    }
}
