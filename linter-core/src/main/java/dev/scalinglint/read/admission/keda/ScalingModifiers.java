package dev.scalinglint.read.admission.keda;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.read.admission.GoFields;
import dev.scalinglint.read.admission.GoText;
import java.util.HashSet;
import java.util.Set;

/** One metric that a formula makes of all triggers. */
record ScalingModifiers(Mapping modifiers, Mapping spec, Objections objections) {
    private static final String[] FIELDS = {"formula", "target", "activationTarget", "metricType"};

    /** Whether there are any, by whatever is written of them. */
    static boolean isSet(Mapping modifiers) {
        for (String field : FIELDS) {
            if (GoFields.isSet(modifiers, field)) {
                return true;
            }
        }
        return false;
    }

    void check() {
        objections.oneOf(modifiers, "metricType", "AverageValue", "Value");
        if (!isSet(modifiers)) {
            return;
        }
        String formula = GoFields.text(modifiers, "formula");
        if ("".equals(formula)) {
            objections.add(spec.placeOf("advanced", "scalingModifiers"), "scalingModifiers has no formula");
            return;
        }
        target();
        if (formula != null) {
            formula(formula);
        }
    }

    private void target() {
        Scalar target = modifiers.scalar("target");
        if (target == null || target.text().isEmpty()) {
            objections.add(modifiers.placeOf("target"),
                    "scalingModifiers has a formula and no target for what it comes to");
        } else if (!Scalars.isPlaceholder(target.text())) {
            Double number = GoText.number(target.text());
            if (number == null || number <= 0) {
                objections.add(target.place(), "target '" + target.text()
                        + "' of scalingModifiers is no number above 0");
            }
        }
    }

    private void formula(String formula) {
        Set<String> names = new HashSet<>();
        for (Mapping trigger : spec.mappings("triggers")) {
            String name = GoFields.text(trigger, "name");
            if (name == null) {
                return;
            }
            if (Triggers.isAsked(trigger)) {
                names.add(name);
            }
        }
        String problem = Formula.problem(formula, names);
        if (problem != null) {
            objections.add(modifiers.placeOf("formula"), "formula " + problem);
        }
    }
}
