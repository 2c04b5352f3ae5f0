package vn.thidua.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.page.Words;
import vn.thidua.spreadsheet.Column;
import vn.thidua.spreadsheet.Sheet;

/** The columns of a staff sheet: the same on the way in and on the way out, so that what was exported can be mended and imported. */
final class StaffSheet {

    static final Column CODE = Column.text("import.staff.code", true, 30);
    static final Column NAME = Column.text("import.staff.name", true, 120);
    static final Column BORN = Column.day("import.staff.birthDate", false);
    static final Column SEX = Column.choice("import.staff.sex", false, Person.Sex.class);
    static final Column UNIT = Column.text("import.staff.unit", true, 200);
    static final Column POSITION = Column.text("import.staff.position", false, 120);
    static final Column RANK = Column.choice("import.staff.rank", false, Rank.class);
    static final Column LEADERSHIP = Column.yesNo("import.staff.leadership");
    static final Column PARTY = Column.yesNo("import.staff.partyMember");
    static final Column CONTRACT = Column.choice("import.staff.contract", false, Appointment.Contract.class);
    static final Column JOINED = Column.day("import.staff.joinedOn", true);
    static final Column LEFT = Column.day("import.staff.leftOn", false);
    static final Column EMAIL = Column.text("import.staff.email", false, 200);

    static final List<Column> COLUMNS =
            List.of(CODE, NAME, BORN, SEX, UNIT, POSITION, RANK, LEADERSHIP, PARTY, CONTRACT, JOINED, LEFT, EMAIL);

    private StaffSheet() {}

    /** The list as a sheet: all columns of the import, or as many as the viewer sees. */
    static Sheet of(Stream<StaffDirectory.Row> rows, Sight sight, Words words) {
        List<String> headers =
                switch (sight) {
                    case FULL ->
                        COLUMNS.stream().map(column -> words.say(column.key())).toList();
                    case UNIT ->
                        Stream.of(CODE, NAME, UNIT, POSITION, RANK, LEADERSHIP)
                                .map(column -> words.say(column.key()))
                                .collect(ArrayList::new, List::add, List::addAll);
                    default ->
                        List.of(
                                words.say(CODE.key()),
                                words.say(NAME.key()),
                                words.say("staff.school"),
                                words.say(UNIT.key()),
                                words.say(EMAIL.key()));
                };
        if (sight == Sight.UNIT) {
            headers.add(words.say("staff.absent"));
        }
        Iterable<List<@Nullable Object>> lines =
                () -> rows.map(row -> line(row, sight, words)).iterator();
        return new Sheet(words.say("staff.list.title"), headers, lines);
    }

    private static List<@Nullable Object> line(StaffDirectory.Row row, Sight sight, Words words) {
        return switch (sight) {
            case FULL ->
                Arrays.asList(
                        row.code(),
                        row.fullName(),
                        row.birthDate(),
                        words.label(row.sex()),
                        row.unit(),
                        row.position(),
                        words.label(row.rank()),
                        yes(row.leadership(), words),
                        yes(row.partyMember(), words),
                        words.label(row.contract()),
                        row.joinedOn(),
                        row.leftOn(),
                        row.email());
            case UNIT ->
                Arrays.asList(
                        row.code(),
                        row.fullName(),
                        row.unit(),
                        row.position(),
                        words.label(row.rank()),
                        yes(row.leadership(), words),
                        words.period(row.absent()));
            default -> Arrays.asList(row.code(), row.fullName(), row.school(), row.unit(), row.email());
        };
    }

    private static String yes(boolean is, Words words) {
        return words.say(is ? "form.yes" : "form.no");
    }
}
