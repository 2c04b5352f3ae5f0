package vn.thidua.selection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Option;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.paper.Papers;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.StaffDirectory;
import vn.thidua.staff.StaffDirectory.Colleague;

/** Lays out what the pages of a meeting show. */
@Component
@Transactional(readOnly = true)
class SelectionDesk {

    private final SelectionMeetings meetings;
    private final SelectionReader reader;
    private final OrganisationRepository organisations;
    private final StaffDirectory staff;
    private final Papers papers;
    private final Words words;

    SelectionDesk(
            SelectionMeetings meetings,
            SelectionReader reader,
            OrganisationRepository organisations,
            StaffDirectory staff,
            Papers papers,
            Words words) {
        this.meetings = meetings;
        this.reader = reader;
        this.organisations = organisations;
        this.staff = staff;
        this.papers = papers;
        this.words = words;
    }

    /** The units and their meetings of a year, the last one with locked registrations if none is asked for. */
    void list(@Nullable String year, Viewer viewer, Paging paging, Model model) {
        List<String> years = reader.years(viewer.homeId());
        String chosen = year != null ? year : years.isEmpty() ? null : years.get(0);
        model.addAttribute("years", years);
        model.addAttribute("year", chosen);
        model.addAttribute("rows", chosen == null ? List.of() : reader.units(chosen, words.today(), viewer, paging));
        model.addAttribute("paging", paging);
    }

    /** A 404 for who may not see the meeting. */
    void requireSeen(UUID id, Viewer viewer) {
        meetings.require(id, viewer);
    }

    /** The minutes; votes that could not be accepted stay as they were typed. */
    void show(UUID id, @Nullable VotesForm typed, Viewer viewer, Model model) {
        SelectionMeeting meeting = meetings.require(id, viewer);
        var attendants = reader.attendants(id);
        var proposals = reader.proposals(id);
        model.addAttribute("meeting", meeting);
        model.addAttribute("attendants", attendants);
        model.addAttribute("attendanceVersion", AttendanceForm.versionOf(attendants));
        model.addAttribute("votesVersion", VotesForm.versionOf(proposals));
        model.addAttribute("present", (int)
                attendants.stream().filter(SelectionReader.Attendant::present).count());
        model.addAttribute(
                "proposals",
                typed == null
                        ? proposals
                        : proposals.stream()
                                .map(row -> typed.of(row.id()).map(row::typed).orElse(row))
                                .toList());
        model.addAttribute("steps", reader.steps(id));
        model.addAttribute("titles", meeting.isOpen() ? reader.titles() : List.of());
        model.addAttribute("papers", meeting.isOpen() ? List.of() : papers.about(id));
    }

    /** Why what was posted could not be accepted, in sentences. */
    void problems(BindingResult errors, Model model) {
        List<String> sentences = errors.getGlobalErrors().stream()
                .map(ObjectError::getDefaultMessage)
                .toList();
        model.addAttribute("problems", sentences.isEmpty() ? List.of(words.say("form.mend")) : sentences);
    }

    /** A blank form: the head leads, the deputy or the next of the unit's people writes. */
    MeetingForm blank(UUID unit, String year, Viewer viewer, Model model) {
        requireRun(unit, viewer);
        LocalDate today = words.today();
        List<Colleague> people = people(unit, today, viewer, model);
        UUID chair = people.stream()
                .filter(one -> one.leadership() && !isDeputy(one))
                .findFirst()
                .or(() -> people.stream().findFirst())
                .map(Colleague::id)
                .orElse(null);
        UUID secretary = people.stream()
                .filter(one -> !one.id().equals(chair) && !one.leadership())
                .findFirst()
                .or(() -> people.stream().filter(one -> !one.id().equals(chair)).findFirst())
                .map(Colleague::id)
                .orElse(null);
        return MeetingForm.blank(unit, year, today, chair, secretary);
    }

    /** What the form of a meeting offers: the unit's people first, then the board that may lead it. */
    List<Colleague> people(UUID unit, LocalDate day, Viewer viewer, Model model) {
        var all = staff.ofSchool(viewer.homeId(), day);
        var own = all.stream().filter(one -> one.unitId().equals(unit)).toList();
        var offered = new java.util.ArrayList<>(
                own.stream().map(SelectionDesk::option).toList());
        all.stream()
                .filter(one -> !one.unitId().equals(unit) && one.leadership())
                .map(SelectionDesk::option)
                .forEach(offered::add);
        model.addAttribute("people", offered);
        model.addAttribute("unit", organisations.require(unit));
        return own;
    }

    MeetingForm edit(SelectionMeeting meeting, Viewer viewer, Model model) {
        model.addAttribute("meeting", meeting);
        people(meeting.unit().id(), meeting.heldOn(), viewer, model);
        return MeetingForm.of(meeting);
    }

    /** The form's own page once more needs what it offers; a redirect does not. */
    String layAgain(String page, @Nullable MeetingForm form, Viewer viewer, Model model) {
        if (!page.startsWith("redirect:")) {
            if (form == null || form.unit() == null) {
                throw new NotFound();
            }
            requireRun(form.unit(), viewer);
            people(form.unit(), words.today(), viewer, model);
        }
        return page;
    }

    private void requireRun(UUID unit, Viewer viewer) {
        if (!SelectionMeeting.isRunBy(viewer, unit, viewer.homeId())
                || !organisations.require(unit).body().id().equals(viewer.homeId())) {
            throw new NotFound();
        }
    }

    private static boolean isDeputy(Colleague one) {
        return one.position() != null && one.position().startsWith("Phó");
    }

    private static Option option(Colleague one) {
        return new Option(one.id(), one.position() == null ? one.fullName() : one.fullName() + " – " + one.position());
    }
}
