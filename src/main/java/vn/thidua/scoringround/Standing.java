package vn.thidua.scoringround;

import java.util.List;

/**
 * How far the units of a round are; each step asks for something of it.
 *
 * @param present how many units still take part
 * @param unsigned short names of those whose own sheet is not signed
 * @param unscored those who have not handed in all that they score across
 * @param unassigned those whom nobody scores across
 * @param unreviewed those who were not reviewed
 * @param unanswered those who owe an explanation
 * @param openReviews those of whom a review was begun and not handed in
 * @param sheets how many own sheets were begun
 * @param crossed how many lines of cross-scores were kept
 */
record Standing(
        int present,
        List<String> unsigned,
        List<String> unscored,
        List<String> unassigned,
        List<String> unreviewed,
        List<String> unanswered,
        List<String> openReviews,
        int sheets,
        int crossed) {

    static String names(List<String> names) {
        return String.join(", ", names);
    }
}
