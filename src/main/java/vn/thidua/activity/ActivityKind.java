package vn.thidua.activity;

import static vn.thidua.activity.ActivityKind.Field.*;
import static vn.thidua.activity.ActivityVariant.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What sorts of activity there are, and – here alone – what has to be, and may be, said of each; the table's checks repeat it. */
public enum ActivityKind {
    /** Staff sent to study: a turn (lượt) is one person on one course; without a last day it still runs. */
    STUDY(
            "mortarboard",
            EnumSet.of(PERSON, VARIANT),
            EnumSet.of(TITLE, ENDS, PLACE, DECISION),
            List.of(CC, HC_CC, THAC_SI, TIEN_SI, VB2, CVC, TC, KINH_DIEN, CHUYEN_MON, KHAC)),
    /** A conference with so many papers. */
    CONFERENCE("people", EnumSet.of(TITLE, LEVEL), EnumSet.of(UNIT, AMOUNT, EXACTNESS, PLACE), List.of()),
    /** A contest in which many took part; who won what stands among the results of contests. */
    CONTEST(
            "trophy",
            EnumSet.of(VARIANT, TITLE, LEVEL),
            EnumSet.of(ENDS, AMOUNT, EXACTNESS, REACHED, PLACE, DECISION),
            List.of(LEARNERS, TEACHERS)),
    /** An issue of the bulletin with so many items. */
    BULLETIN("book", EnumSet.of(NUMBER), EnumSet.of(TITLE, AMOUNT, EXACTNESS), List.of()),
    /** News or an article on the school's web site. */
    WEB("megaphone", EnumSet.of(VARIANT, TITLE), EnumSet.of(PLACE), List.of(NEWS, ARTICLE)),
    /** A salary step of one person, from the day on which it counts. */
    SALARY("graph-up", EnumSet.of(PERSON, VARIANT), EnumSet.of(TITLE, DECISION), List.of(REGULAR, EARLY)),
    /** A donation in đồng or in kind. */
    DONATION(
            "box-seam",
            EnumSet.of(VARIANT, TITLE),
            EnumSet.of(UNIT, AMOUNT, EXACTNESS, PLACE),
            List.of(MONEY, IN_KIND)),
    /** A model example, a person or a unit, from its discovery; its last day is the one on which others took it over. */
    EXEMPLAR("star", EnumSet.of(TITLE, LEVEL), EnumSet.of(PERSON, UNIT, ENDS, PLACE, DECISION), List.of());

    /** What can be said of an activity besides its day and a note. */
    enum Field {
        PERSON,
        UNIT,
        VARIANT,
        TITLE,
        LEVEL,
        NUMBER,
        ENDS,
        AMOUNT,
        EXACTNESS,
        REACHED,
        PLACE,
        DECISION
    }

    private final String icon;
    private final Set<Field> needed;
    private final Set<Field> possible;
    private final List<ActivityVariant> variants;

    ActivityKind(String icon, Set<Field> needed, Set<Field> possible, List<ActivityVariant> variants) {
        this.icon = icon;
        this.needed = needed;
        this.possible = possible;
        this.variants = variants;
    }

    boolean needs(Field field) {
        return needed.contains(field);
    }

    boolean uses(Field field) {
        return needed.contains(field) || possible.contains(field);
    }

    /** For pages: whether the form asks for a field, by the name that it has there. */
    public boolean asks(String field) {
        return uses(Field.valueOf(field.toUpperCase(Locale.ROOT)));
    }

    /** For pages: whether it cannot be left out. */
    public boolean insists(String field) {
        return needs(Field.valueOf(field.toUpperCase(Locale.ROOT)));
    }

    public List<ActivityVariant> variants() {
        return variants;
    }

    /** How people know it on a page. */
    public String icon() {
        return icon;
    }

    /** Who was raised in salary is known to those who decide, and to the person. */
    public boolean isConfidential() {
        return this == SALARY;
    }
}
