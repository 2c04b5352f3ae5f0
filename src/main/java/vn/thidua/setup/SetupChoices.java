package vn.thidua.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.page.Option;
import vn.thidua.page.Words;
import vn.thidua.setup.SetupForm.UnitLine;

/** What the set-up offers: the structure that a political school has as a rule, and what there is to choose from. */
@Component
class SetupChoices {

    private final Words words;

    SetupChoices(Words words) {
        this.words = words;
    }

    /** The form as it is first seen; everything can be changed. */
    SetupForm usual() {
        var units = new ArrayList<>(List.of(
                unit(OrganisationKind.LEADERSHIP, "setup.unit.board"),
                unit(OrganisationKind.FACULTY, "setup.unit.faculty1"),
                unit(OrganisationKind.FACULTY, "setup.unit.faculty2"),
                unit(OrganisationKind.FACULTY, "setup.unit.faculty3"),
                unit(OrganisationKind.OFFICE, "setup.unit.office1"),
                unit(OrganisationKind.OFFICE, "setup.unit.office2")));
        while (units.size() < SetupForm.LINES) {
            units.add(new UnitLine(OrganisationKind.FACULTY, ""));
        }
        return SetupForm.blank(units, words.say("setup.superior.usual"));
    }

    private UnitLine unit(OrganisationKind kind, String key) {
        return new UnitLine(kind, words.say(key));
    }

    public List<Option> superiorKinds() {
        return kinds(OrganisationKind.ACADEMY, OrganisationKind.PROVINCE, OrganisationKind.EDUCATION_OFFICE);
    }

    public List<Option> unitKinds() {
        return kinds(OrganisationKind.LEADERSHIP, OrganisationKind.FACULTY, OrganisationKind.OFFICE);
    }

    private List<Option> kinds(OrganisationKind... kinds) {
        return Stream.of(kinds)
                .map(kind -> new Option(kind.name(), words.label(kind)))
                .toList();
    }
}
