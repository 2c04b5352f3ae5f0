package vn.thidua.research;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.PersonRepository;
import vn.thidua.staff.StaffDirectory;

/** What the form of a work is furnished with. */
@Component
class WorkDesk {

    private final WorkBook book;
    private final StaffDirectory directory;
    private final PersonRepository people;
    private final Clock clock;

    WorkDesk(WorkBook book, StaffDirectory directory, PersonRepository people, Clock clock) {
        this.book = book;
        this.directory = directory;
        this.people = people;
        this.clock = clock;
    }

    /** Years to choose from, people to name, and whether the viewer may say how it came out. */
    Map<String, Object> furniture(Viewer viewer) {
        return Map.of(
                "years", book.years(viewer.homeId()),
                "namecards", directory.namecards(viewer.homeId(), LocalDate.now(clock)),
                "keeper", ResearchWork.isKeptBy(viewer, viewer.homeId()));
    }

    /** An empty form; who keeps no list begins with the own name. */
    WorkForm blank(Viewer viewer) {
        boolean own = viewer.personId() != null && !ResearchWork.isKeptBy(viewer, viewer.homeId());
        var kind = book.years(viewer.homeId()).get(0).label().contains("-")
                ? EmulationYear.Kind.SCHOOL
                : EmulationYear.Kind.CALENDAR;
        return WorkForm.blank(
                EmulationYear.of(LocalDate.now(clock), kind).toString(),
                own ? people.require(viewer.personId()).namecard() : null);
    }
}
