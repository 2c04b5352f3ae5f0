package vn.thidua.registration;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import vn.thidua.personnel.ServiceFacts.Event;
import vn.thidua.personnel.ServiceFacts.Facts;
import vn.thidua.shared.EmulationYear;

/**
 * What a person should know before registering, from known facts and with its legal basis. It warns and never blocks: whether
 * a title is reached is for the council to say at the end of the year.
 *
 * @param kind {@code bad} what stands in the way, {@code waiting} what is still missing, {@code good} what does no harm
 * @param key the sentence {@code registration.warning.…}
 * @param basis the article {@code registration.basis.…}
 */
record RegistrationWarning(String kind, String key, List<Object> arguments, String basis) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int MONTHS_NEEDED = 10;
    private static final int MONTHS_OF_LONG_STUDY = 12;

    private static final LocalDate LAST_DAY_OF_LAW_2003 = LocalDate.of(2023, 12, 31);
    private static final LocalDate LAST_DAY_OF_DECREE_98 = LocalDate.of(2025, 6, 30);

    /** The law under which a year's achievements are judged, the one in force on its last day: of 2003 (A) or of 2022 (B). */
    static String law(EmulationYear year) {
        return year.lastDay().isAfter(LAST_DAY_OF_LAW_2003) ? "B" : "A";
    }

    /** Everything that the person's service in the year gives reason to say. */
    static List<RegistrationWarning> about(@Nullable Facts facts, EmulationYear year, LocalDate today) {
        var warnings = new ArrayList<RegistrationWarning>();
        if (facts == null) {
            return warnings;
        }
        String law = law(year);
        if (facts.joinedOn().isAfter(year.firstDay()) && facts.monthsServed() < MONTHS_NEEDED) {
            warnings.add(of("bad", "recruit", law, DAY.format(facts.joinedOn()), facts.monthsServed()));
        }
        for (Event event : facts.events()) {
            add(warnings, event, year, law, today);
        }
        return warnings;
    }

    private static void add(
            List<RegistrationWarning> warnings, Event event, EmulationYear year, String law, LocalDate today) {
        LocalDate from = event.valid().from();
        LocalDate to = event.valid().to();
        switch (event.kind()) {
            case DISCIPLINE -> {
                var form = new DefaultMessageSourceResolvable("enum.Discipline." + event.discipline());
                if (!from.isBefore(year.firstDay())) {
                    warnings.add(of("bad", "discipline", law, form, DAY.format(from)));
                } else if (year.lastDay().isAfter(LAST_DAY_OF_DECREE_98)) {
                    warnings.add(of("bad", "disciplineRunning", law, form, to == null ? "…" : DAY.format(to)));
                }
            }
            case UNDER_CONSIDERATION -> {
                if (to == null || !to.isBefore(today)) {
                    warnings.add(of("bad", "consideration", law, DAY.format(from)));
                }
            }
            case STUDY -> {
                boolean isLong = to == null || ChronoUnit.MONTHS.between(from, to.plusDays(1)) >= MONTHS_OF_LONG_STUDY;
                warnings.add(of(isLong ? "waiting" : "good", isLong ? "longStudy" : "study", law, DAY.format(from)));
            }
            case MATERNITY ->
                warnings.add(of("good", "maternity", law, DAY.format(from), to == null ? "…" : DAY.format(to)));
            case SECONDMENT -> warnings.add(of("waiting", "secondment", law, DAY.format(from)));
            case SICK -> {
                if (ChronoUnit.MONTHS.between(from, to == null ? year.lastDay() : to) >= 3) {
                    warnings.add(of("waiting", "sick", law, DAY.format(from)));
                }
            }
        }
    }

    /** What the choice of titles itself asks for. */
    static List<RegistrationWarning> onChoice(
            Collection<String> titles, boolean initiativePlanned, EmulationYear year) {
        var warnings = new ArrayList<RegistrationWarning>();
        String law = law(year);
        if (titles.contains("CSTDCS") && !titles.contains("LDTT")) {
            warnings.add(of("waiting", "needsLdtt", law));
        }
        if (titles.contains("CSTDCS") && !initiativePlanned) {
            warnings.add(of("waiting", "needsInitiative", law));
        }
        if (titles.contains("CSTDBT")) {
            warnings.add(of("waiting", "needsThreeCstdcs", law));
        }
        if (titles.contains("CSTDTQ")) {
            warnings.add(of("waiting", "needsTwoCstdbt", law));
        }
        if (titles.contains("TTLDXS")) {
            warnings.add(of("waiting", "needsShares", law));
        }
        return warnings;
    }

    private static RegistrationWarning of(String kind, String what, String law, Object... arguments) {
        // The same fact is judged alike since 2024, but by another article.
        return new RegistrationWarning(
                kind,
                "registration.warning." + what
                        + ("needsInitiative".equals(what) || "recruit".equals(what) ? "." + law : ""),
                List.of(arguments),
                "registration.basis." + what + "." + law);
    }
}
