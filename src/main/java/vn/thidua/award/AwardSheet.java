package vn.thidua.award;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.page.Words;
import vn.thidua.spreadsheet.Sheet;

/** The list, and the ledger with its hashes, as people take them away. */
final class AwardSheet {

    private static final List<String> LIST = List.of(
            "subject",
            "name",
            "place",
            "school",
            "year",
            "title",
            "kind",
            "level",
            "number",
            "on",
            "issuer",
            "achievement",
            "state");

    private static final List<String> LEDGER = List.of(
            "no",
            "entry",
            "name",
            "title",
            "year",
            "kind",
            "level",
            "number",
            "on",
            "issuer",
            "state",
            "achievement",
            "reason",
            "at",
            "by",
            "previous",
            "hash",
            "text");

    private AwardSheet() {}

    static Sheet list(Stream<Award> rows, Words words) {
        Iterable<List<@Nullable Object>> lines =
                () -> rows.map(award -> line(award, words)).iterator();
        return new Sheet(words.say("award.list.title"), headers(LIST, words), lines);
    }

    private static List<@Nullable Object> line(Award award, Words words) {
        return Arrays.asList(
                words.label(award.subject().kind()),
                award.subject().name(),
                award.place(),
                award.schoolName(),
                award.year().toString(),
                award.titleAndVariant(),
                words.label(award.kind()),
                words.label(award.level()),
                award.decision().number(),
                award.decision().on(),
                award.decision().issuer(),
                award.achievement(),
                words.label(award.state()));
    }

    /** Whoever holds this file can check each hash: SHA-256 of the bytes before it and of the text in UTF-8. */
    static Sheet ledger(Stream<LedgerEntry> rows, Words words) {
        Iterable<List<@Nullable Object>> lines =
                () -> rows.map(entry -> line(entry, words)).iterator();
        return new Sheet(words.say("award.ledger.title"), headers(LEDGER, words), lines);
    }

    private static List<@Nullable Object> line(LedgerEntry entry, Words words) {
        return Arrays.asList(
                entry.number(),
                words.label(entry.entry()),
                entry.subjectName(),
                entry.title(),
                entry.year(),
                words.label(entry.kind()),
                words.label(entry.level()),
                entry.decisionNumber(),
                entry.decidedOn(),
                entry.issuer(),
                words.label(entry.confirmed() ? Award.AwardState.CONFIRMED : Award.AwardState.UNCONFIRMED),
                entry.achievement(),
                entry.reason(),
                words.moment(entry.recordedAt()),
                entry.recordedBy(),
                entry.previous(),
                entry.hash(),
                entry.text());
    }

    private static List<String> headers(List<String> columns, Words words) {
        return columns.stream()
                .map(column -> words.say("award.column." + column))
                .toList();
    }
}
