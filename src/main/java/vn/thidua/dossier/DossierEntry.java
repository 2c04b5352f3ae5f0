package vn.thidua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import vn.thidua.nomination.Dossier;
import vn.thidua.nomination.Dossier.DossierKind;
import vn.thidua.nomination.Dossier.DossierSubject;
import vn.thidua.nomination.Dossiers;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Option;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.Person;
import vn.thidua.staff.StaffDirectory;
import vn.thidua.title.Title;
import vn.thidua.title.TitleRepository;

/** Dossiers without a unit's meeting: the school's own, deeds, movements, long contribution, learners of classes. */
@Service
@Transactional
class DossierEntry {

    private final Dossiers dossiers;
    private final OrganisationRepository organisations;
    private final TitleRepository titles;
    private final StaffDirectory staff;
    private final jakarta.persistence.EntityManager entities;
    private final JdbcClient database;
    private final Clock clock;

    DossierEntry(
            Dossiers dossiers,
            OrganisationRepository organisations,
            TitleRepository titles,
            StaffDirectory staff,
            jakarta.persistence.EntityManager entities,
            JdbcClient database,
            Clock clock) {
        this.dossiers = dossiers;
        this.organisations = organisations;
        this.titles = titles;
        this.staff = staff;
        this.entities = entities;
        this.database = database;
        this.clock = clock;
    }

    /** A blank form; heads propose their own people, those who keep the records everybody. */
    @Transactional(readOnly = true)
    DossierForm blank(@Nullable DossierSubject subject, @Nullable DossierKind kind, Viewer viewer, Model model) {
        lay(viewer, model);
        boolean keeper = Dossier.isKeptBy(viewer, viewer.homeId());
        var yearKind = ((Organisation) model.getAttribute("school")).yearKind();
        return DossierForm.blank(
                subject != null ? subject : keeper ? DossierSubject.SCHOOL : DossierSubject.PERSON,
                kind != null ? kind : keeper ? DossierKind.CONG_TRANG : DossierKind.DOT_XUAT,
                EmulationYear.of(LocalDate.now(clock), yearKind).previous().toString(),
                keeper
                        ? null
                        : viewer.organisationsAs(Role.UNIT_HEAD).stream()
                                .findFirst()
                                .orElse(null));
    }

    /** What the form offers. */
    @Transactional(readOnly = true)
    void lay(Viewer viewer, Model model) {
        boolean keeper = Dossier.isKeptBy(viewer, viewer.homeId());
        var units = viewer.organisationsAs(Role.UNIT_HEAD);
        model.addAttribute("keeper", keeper);
        model.addAttribute("school", organisations.require(viewer.homeId()));
        model.addAttribute(
                "people",
                staff.ofSchool(viewer.homeId(), LocalDate.now(clock)).stream()
                        .filter(one -> keeper || units.contains(one.unitId()))
                        .map(one -> new Option(one.id(), one.fullName() + " – " + one.unitName()))
                        .toList());
        model.addAttribute(
                "units",
                staff.units(viewer.homeId()).stream()
                        .filter(one -> keeper || units.contains((UUID) one.value()))
                        .toList());
        model.addAttribute(
                "titles",
                titles.inUse().stream()
                        .map(title -> new Option(title.code(), title.name()))
                        .toList());
        model.addAttribute(
                "campaigns",
                database.sql("""
                                select id, name from campaign where state <> 'DRAFT' and emulation_year >= :since order by emulation_year desc, name limit 100
                                """)
                        .param("since", Integer.toString(LocalDate.now(clock).getYear() - 3))
                        .query((row, number) -> new Option(row.getObject("id", UUID.class), row.getString("name")))
                        .list());
    }

    UUID create(DossierForm form, Viewer viewer) {
        EmulationYear year = EmulationYear.parse(form.year());
        Title title = titles.findByCode(form.title()).filter(Title::isEnabled).orElseThrow(NotFound::new);
        Dossier dossier = subject(form, title, year, viewer)
                .occasion(
                        form.kind(),
                        form.campaign(),
                        form.achievement(),
                        form.variant() == null ? "" : form.variant().strip());
        if (!dossier.isProposedBy(viewer)) {
            throw new NotFound();
        }
        return dossiers.begin(dossier.registered(registration(form, title, year, viewer)), viewer);
    }

    private Dossier subject(DossierForm form, Title title, EmulationYear year, Viewer viewer) {
        Instant now = clock.instant();
        return switch (form.subject()) {
            case PERSON -> {
                if (form.person() == null) {
                    throw new Refusal("dossier.whom");
                }
                var place = staff.of(form.person(), LocalDate.now(clock))
                        .filter(one -> one.schoolId().equals(viewer.homeId()))
                        .orElseThrow(NotFound::new);
                Person person = entities.find(Person.class, form.person());
                yield Dossier.ofPerson(person, organisations.require(place.unitId()), title, year, now);
            }
            case UNIT -> Dossier.ofUnit(unit(form.unit(), viewer), title, year, now);
            case SCHOOL -> Dossier.ofSchool(organisations.require(viewer.homeId()), title, year, now);
            case OTHER -> {
                if (form.group() == null || form.nameLines().isEmpty()) {
                    throw new Refusal("dossier.namesNeeded");
                }
                yield Dossier.ofOthers(
                        organisations.require(viewer.homeId()),
                        form.unit() == null ? null : unit(form.unit(), viewer),
                        form.group(),
                        form.nameLines(),
                        title,
                        year,
                        now);
            }
        };
    }

    private Organisation unit(@Nullable UUID id, Viewer viewer) {
        if (id == null) {
            throw new Refusal("dossier.whom");
        }
        Organisation unit = organisations.require(id);
        if (!unit.body().id().equals(viewer.homeId()) || unit.id().equals(viewer.homeId())) {
            throw new NotFound();
        }
        return unit;
    }

    /** The locked registration of the same subject, year and title, if there is one. */
    private @Nullable UUID registration(DossierForm form, Title title, EmulationYear year, Viewer viewer) {
        if (form.kind() != DossierKind.CONG_TRANG || form.subject() == DossierSubject.OTHER) {
            return null;
        }
        return database.sql("""
                        select r.id from registration r join registration_title s on s.registration_id = r.id
                         where r.organisation_id = :school and r.emulation_year = :year and r.state = 'LOCKED' and s.title_id = :title
                           and r.subject_kind = :subject and (:subject <> 'PERSON' or r.person_id = :person) and (:subject <> 'UNIT' or r.unit_id = :unit)
                        """)
                .param("school", viewer.homeId())
                .param("year", year.toString())
                .param("title", title.id())
                .param("subject", form.subject().name())
                .param("person", form.person(), java.sql.Types.OTHER)
                .param("unit", form.unit(), java.sql.Types.OTHER)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
