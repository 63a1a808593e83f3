package dev.scalinglint.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.source.SourceFile;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class CommentsTest {
    @Test
    void aCommentNamesRulesAReasonAndADay() {
        Suppression suppression = only("pdb/missing, probes/* -- moves until spring, or until 2026-12-31");
        assertThat(suppression.names("pdb/missing")).isTrue();
        assertThat(suppression.names("probes/wrong-path")).isTrue();
        assertThat(suppression.names("pdb/blocks-drain")).isFalse();
        assertThat(suppression.reason()).isEqualTo("moves until spring, or");
        assertThat(suppression.until()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(suppression.lines()).isEqualTo(new Suppression.Lines(1, 1));
    }

    @Test
    void theDayMayStandInBrackets() {
        assertThat(only("a/b -- why [until 2026-01-02]").reason()).isEqualTo("why");
        assertThat(only("a/b -- why (until 2026-01-02)").until()).isEqualTo(LocalDate.of(2026, 1, 2));
    }

    @Test
    void aDayAloneIsNoReason() {
        assertThat(only("a/b -- until 2026-01-02").reason()).isNull();
        assertThat(only("a/b -- [until 2026-01-02]").reason()).isNull();
        assertThat(only("a/b --").reason()).isNull();
        assertThat(only("a/b").reason()).isNull();
    }

    @Test
    void theDayIsTheSameOnEveryMachine() {
        TimeZone before = TimeZone.getDefault();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        try {
            // Whatever the hour, one of these lives on another day.
            for (String zone : List.of("GMT+14:00", "GMT-12:00")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(only("a/b -- why until " + today).expired()).as(zone).isFalse();
                assertThat(only("a/b -- why until " + today.minusDays(1)).expired()).as(zone).isTrue();
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void aDayThatDoesNotExistIsLongPast() {
        assertThat(only("a/b -- why until 2026-13-45").expired(LocalDate.of(2026, 1, 1))).isTrue();
    }

    @Test
    void whatIsMeantAsADayIsOne() {
        assertThat(only("a/b -- why Until 2026-12-31.").until()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(only("a/b -- why until 2026-3-1").expired(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(only("a/b -- why until 31.12.2027").expired(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(only("a/b -- until 3 replicas suffice").reason()).isEqualTo("until 3 replicas suffice");
        assertThat(only("a/b -- until spring").until()).isNull();
    }

    private static Suppression only(String comment) {
        return Comments.in(SourceFile.of("x.yaml", "a: 1 # scaling-lint: ignore " + comment + "\n")).get(0);
    }
}
