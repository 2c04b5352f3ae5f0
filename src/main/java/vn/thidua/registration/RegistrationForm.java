package vn.thidua.registration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.registration.Registration.Initiative;
import vn.thidua.registration.Registration.InitiativeScope;
import vn.thidua.registration.Registration.RegistrationSubject;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;
import vn.thidua.title.Title;

/**
 * What the form of a registration posts.
 *
 * @param titles codes of the titles and forms sought
 * @param awarding whose flag or certificate, in words ("Cờ thi đua của Giám đốc Học viện")
 * @param targets one promise a line
 * @param sheet the open form itself: what it saved meanwhile by itself does not make it stale
 * @param send whether it is handed in, too
 */
record RegistrationForm(
        @NotNull RegistrationSubject subject,
        @Nullable UUID person,
        @Nullable UUID unit,

        @NotBlank @Pattern(regexp = "\\d{4}(-\\d{4})?") String year,

        @Nullable List<String> titles,
        @Nullable @Size(max = 200) String awarding,
        @Nullable @Size(max = 2000) String targets,
        @Nullable @Size(min = 3, max = 300) String initiative,
        @Nullable InitiativeScope initiativeScope,
        @Nullable @Size(min = 3, max = 300) String secondInitiative,
        @Nullable InitiativeScope secondInitiativeScope,
        @Nullable @Size(max = 2000) String note,
        @Nullable @Size(min = 3, max = 500) String lateReason,
        @Nullable Integer version,
        @Nullable UUID sheet,
        @Nullable Boolean send) {

    RegistrationForm {
        titles = titles == null ? List.of() : List.copyOf(titles);
    }

    static RegistrationForm blank(
            RegistrationSubject subject, @Nullable UUID person, @Nullable UUID unit, EmulationYear year) {
        return new RegistrationForm(
                subject,
                person,
                unit,
                year.toString(),
                List.of(),
                null,
                null,
                null,
                InitiativeScope.BASE,
                null,
                InitiativeScope.BASE,
                null,
                null,
                null,
                UUID.randomUUID(),
                null);
    }

    static RegistrationForm of(Registration registration, Collection<Title> catalogue) {
        return of(registration, catalogue, UUID.randomUUID(), null);
    }

    /** As it is saved, to be compared with this one. */
    RegistrationForm saved(Registration registration, Collection<Title> catalogue) {
        return of(registration, catalogue, sheet, send);
    }

    private static RegistrationForm of(
            Registration registration, Collection<Title> catalogue, @Nullable UUID sheet, @Nullable Boolean send) {
        List<Initiative> planned = registration.initiatives();
        var person = registration.person();
        var unit = registration.unit();
        return new RegistrationForm(
                registration.subject(),
                person == null ? null : person.id(),
                unit == null ? null : unit.id(),
                registration.year().toString(),
                catalogue.stream()
                        .filter(title -> registration.titleIds().contains(title.id()))
                        .map(Title::code)
                        .toList(),
                registration.awarding(),
                registration.targets().isEmpty() ? null : String.join("\n", registration.targets()),
                planned.isEmpty() ? null : planned.get(0).name(),
                planned.isEmpty() ? InitiativeScope.BASE : planned.get(0).scope(),
                planned.size() < 2 ? null : planned.get(1).name(),
                planned.size() < 2 ? InitiativeScope.BASE : planned.get(1).scope(),
                registration.note(),
                registration.lateReason(),
                registration.version(),
                sheet,
                send);
    }

    boolean handsIn() {
        return Boolean.TRUE.equals(send);
    }

    /** The word of confirmation. */
    String done() {
        return handsIn() ? "registration.submitted" : "registration.saved";
    }

    /** Only the person's own, else as if it did not exist. */
    void requireOwnOf(Viewer viewer) {
        if (subject != RegistrationSubject.PERSON || person == null || !person.equals(viewer.personId())) {
            throw new NotFound();
        }
    }

    List<String> targetLines() {
        return targets == null
                ? List.of()
                : targets.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    List<Initiative> initiativesOf(UUID school) {
        var planned = new ArrayList<Initiative>();
        add(planned, school, initiative, initiativeScope);
        add(planned, school, secondInitiative, secondInitiativeScope);
        return planned;
    }

    private static void add(
            List<Initiative> planned, UUID school, @Nullable String name, @Nullable InitiativeScope scope) {
        if (name != null && !name.isBlank()) {
            planned.add(new Initiative(school, name, scope == null ? InitiativeScope.BASE : scope));
        }
    }
}
