package dev.scalinglint.rule;

import dev.scalinglint.model.Subject;
import java.util.Map;
import java.util.function.Consumer;

/** Whether a subject is at fault, and where. Pure: the same subject and parameters always give the same hits. */
public interface Check {
    /**
     * @param params the rule's parameters by name, defaults filled in; absent ones are not in the map
     */
    void check(Subject subject, Map<String, Object> params, Consumer<Hit> hits);

}
