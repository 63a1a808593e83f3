package dev.scalinglint.model.read;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which ServiceAccounts may take a Lease: bound to a role with get and update on {@code leases} (domain.md 9). */
final class LeaseAccess {
    private static final String RBAC = "rbac.authorization.k8s.io";
    private static final String ANY_NAMESPACE = "*";

    /** {@code kind/namespace/name} of roles, then {@code namespace/name} of accounts. */
    private final Set<String> roles = new HashSet<>();
    private final Set<String> accounts = new HashSet<>();

    private final boolean byWildcard;

    /** @param byWildcard whether rights to everything count, which say that an account may but not that it means to */
    LeaseAccess(Objects objects, boolean byWildcard) {
        this.byWildcard = byWildcard;
        for (String kind : List.of("Role", "ClusterRole")) {
            for (KubeObject role : objects.of(RBAC, kind)) {
                if (role.body().mappings("rules").stream().anyMatch(this::allowsLeases)) {
                    roles.add(role(kind, role.namespace(), role.name().value()));
                }
            }
        }
        objects.of(RBAC, "RoleBinding").forEach(this::bind);
        objects.of(RBAC, "ClusterRoleBinding").forEach(this::bind);
    }

    boolean isGiven(@Nullable String namespace, String account) {
        return accounts.contains(account(namespace, account)) || accounts.contains(account(null, account))
                || namespace == null && accounts.contains(ANY_NAMESPACE + "/" + account);
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
                accounts.add(account(namespace == null ? binding.namespace() : namespace.value(), account.value()));
                accounts.add(ANY_NAMESPACE + "/" + account.value());
            }
        }
    }

    private static String role(String kind, @Nullable String namespace, String name) {
        return kind + "/" + (kind.equals("Role") ? namespace : null) + "/" + name;
    }

    private static String account(@Nullable String namespace, String name) {
        return namespace + "/" + name;
    }

    private boolean allowsLeases(Mapping rule) {
        return holds(rule, "apiGroups", "coordination.k8s.io", byWildcard) && holds(rule, "resources", "leases", byWildcard)
                && holds(rule, "verbs", "get", true) && holds(rule, "verbs", "update", true);
    }

    private static boolean holds(Mapping rule, String list, String wanted, boolean byWildcard) {
        return rule.items(list).stream().anyMatch(item -> item instanceof Scalar scalar
                && (scalar.text().equals(wanted) || byWildcard && scalar.text().equals("*")));
    }

    private static boolean is(Mapping mapping, String key, String value) {
        Located<String> text = mapping.text(key);
        return text != null && text.value().equals(value);
    }
}
