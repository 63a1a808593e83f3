package dev.scalinglint.catalog;

import dev.scalinglint.finding.Severity;
import dev.scalinglint.model.Scope;
import dev.scalinglint.rule.Check;
import dev.scalinglint.rule.Param;
import dev.scalinglint.rule.Rule;
import dev.scalinglint.rule.cel.CelCheck;
import dev.scalinglint.rule.cel.CheckedCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A rule read from its folder and type-checked: what the shipped catalogue stores.
 *
 * @param severity null when it is off by default
 * @param check    simple name of a Java check; null for a rule in CEL
 * @param cases    read when first needed; empty for a Java check
 */
public record CheckedRule(String id, String title, @Nullable Severity severity, String why, List<String> see,
        Scope scope, List<Param> params, Supplier<List<CheckedCase>> cases, @Nullable String check) {

    /** The rule, ready to be asked; its expressions are loaded when first needed. */
    public Rule rule(@Nullable String help) {
        Map<String, Param> byName = new LinkedHashMap<>();
        params.forEach(param -> byName.put(param.name(), param));
        return new Rule(id, title, severity, why, see, scope, byName,
                once(() -> check == null ? new CelCheck(cases.get()) : java(check)), help);
    }

    private static Check java(String name) {
        return ServiceLoader.load(Check.class, CheckedRule.class.getClassLoader()).stream()
                .filter(provider -> provider.type().getSimpleName().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no check named " + name + " is registered as a service"))
                .get();
    }

    private static Supplier<Check> once(Supplier<Check> make) {
        return new Supplier<>() {
            private @Nullable Check made;

            @Override
            public synchronized Check get() {
                if (made == null) {
                    made = make.get();
                }
                return made;
            }
        };
    }
}
