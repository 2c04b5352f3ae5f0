package vn.thidua.eligibility;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.eligibility.Sentence.TitleName;
import vn.thidua.personnel.AbsenceRules.AbsenceEffect;
import vn.thidua.personnel.AbsenceRules.AbsenceRule;
import vn.thidua.personnel.PersonnelEventKind;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Period;
import vn.thidua.title.Requirement;

/** The rules as the catalogue ships them, without a database; {@code VerdictsTests} compares them with the catalogue. */
final class TheLaw {

    /** A year that is judged by each regime, without a change within it for A, B1 and C. */
    static final Map<String, EmulationYear> YEARS = Map.of(
            "A", EmulationYear.parse("2021"),
            "B1", EmulationYear.parse("2024"),
            "B2", EmulationYear.parse("2025"),
            "C", EmulationYear.parse("2027"));

    private static final Map<String, Period> REGIMES = Map.of(
            "A", new Period(LocalDate.of(2017, 10, 1), LocalDate.of(2023, 12, 31)),
            "B1", new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 6, 30)),
            "B2", new Period(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 9, 30)),
            "C", Period.since(LocalDate.of(2026, 10, 1)));

    static final List<AbsenceRule> ABSENCES = List.of(
            rule(PersonnelEventKind.MATERNITY, AbsenceEffect.COUNTED, 0, null),
            rule(PersonnelEventKind.STUDY, AbsenceEffect.COUNTED, 0, 12),
            rule(PersonnelEventKind.STUDY, AbsenceEffect.NEEDS_RESULT, 12, null),
            rule(PersonnelEventKind.SECONDMENT, AbsenceEffect.SENDER_CONSIDERS, 0, null),
            rule(PersonnelEventKind.SICK, AbsenceEffect.NO_EXCELLENT, 3, null),
            new AbsenceRule(
                    PersonnelEventKind.DISCIPLINE,
                    AbsenceEffect.FROM_ITS_END,
                    0,
                    null,
                    Period.since(LocalDate.of(2025, 7, 1)),
                    "Nghị định 152/2025/NĐ-CP",
                    true));

    static final List<Standard> STANDARDS = read();

    private TheLaw() {}

    private static AbsenceRule rule(PersonnelEventKind kind, AbsenceEffect effect, int from, Integer below) {
        return new AbsenceRule(
                kind, effect, from, below, Period.since(LocalDate.of(2017, 10, 1)), "Căn cứ " + kind, true);
    }

    static Rulebook book(EmulationYear year) {
        return Rulebook.of(year, STANDARDS);
    }

    static Standard standard(String code, String regime, boolean people) {
        return STANDARDS.stream()
                .filter(standard ->
                        standard.code().equals(code) && standard.regime().equals(regime) && standard.people() == people)
                .findFirst()
                .orElseThrow();
    }

    private static List<Standard> read() {
        var json = JsonMapper.builder().build();
        var file = TheLaw.class.getResourceAsStream("/eligibility/rules.csv");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split(";", 7))
                    .map(cells -> new Standard(
                            UUID.randomUUID(),
                            cells[0],
                            new TitleName(cells[0], cells[0]),
                            cells[0],
                            Integer.parseInt(cells[5]),
                            cells[4].equals("FORM"),
                            cells[2].equals("INDIVIDUAL"),
                            cells[0].equals("LDTT"),
                            cells[1],
                            REGIMES.get(cells[1]),
                            json.readValue(cells[6], Requirement.class),
                            "Luật, chế độ " + cells[1],
                            Boolean.parseBoolean(cells[3]),
                            null))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
