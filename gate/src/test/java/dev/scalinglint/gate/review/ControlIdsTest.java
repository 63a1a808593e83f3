package dev.scalinglint.gate.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.gate.change.SettingsChange;
import dev.scalinglint.gate.control.Control;
import dev.scalinglint.schema.UserFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlIdsTest {
    @ParameterizedTest
    @ValueSource(strings = {"config", "policy", "approvals"})
    void theSchemasKnowEveryControlAndNoOther(String schema) {
        List<String> known = new ArrayList<>();
        UserFile.published(schema).at("/$defs/control/else/enum").forEach(id -> known.add(id.asText()));
        assertThat(known).containsExactlyElementsOf(Stream.concat(Stream.of(Control.values()).map(Control::id),
                Stream.of(SettingsChange.Kind.values()).map(SettingsChange.Kind::id)).toList());
    }
}
