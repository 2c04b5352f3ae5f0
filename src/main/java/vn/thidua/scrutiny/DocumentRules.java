package vn.thidua.scrutiny;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.reading.Reading.Citation;

/** What the documents that a text names have to say: R07, R08, R12, R17, R18. */
final class DocumentRules {

    private static final int ENOUGH_FOR_A_LIST = 3;
    private static final int LIST_GAP = 400;

    private DocumentRules() {}

    private static String day(LocalDate day) {
        String month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : Integer.toString(day.getMonthValue());
        return "%02d/%s/%d".formatted(day.getDayOfMonth(), month, day.getYear());
    }

    /** Sign and issuer without regard to how they are joined. */
    private static String series(Citation cited) {
        return (cited.symbol() + " " + cited.body()).toUpperCase(Locale.ROOT);
    }

    /** Like {@code 30-HD/HVCTQG}, whichever way it is punctuated. */
    private static String key(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[\\s/.-]+", "-").replaceFirst("^0+(?=\\d)", "");
    }

    /** R07: a list of documents goes by their days, and so do the numbers of one register. */
    static final class Order implements Rule {

        @Override
        public void check(Script script, Knowledge known, Consumer<Finding> finding) {
            for (List<Citation> list : lists(script)) {
                for (int i = 1; i < list.size(); i++) {
                    LocalDate before = list.get(i - 1).day();
                    LocalDate day = list.get(i).day();
                    if (before != null && day != null && day.isBefore(before)) {
                        finding.accept(new Finding(
                                RuleCode.R07,
                                Severity.NOTE,
                                "listOrder",
                                List.of(
                                        list.get(i).number(),
                                        day(day),
                                        list.get(i - 1).number(),
                                        day(before)),
                                list.get(i).place(),
                                List.of(list.get(i - 1).place()),
                                null));
                    }
                }
            }
            numbersAndDays(script, finding);
        }

        /** Documents of which each follows closely on the one before. */
        private static List<List<Citation>> lists(Script script) {
            var lists = new ArrayList<List<Citation>>();
            var list = new ArrayList<Citation>();
            for (Citation cited : script.reading().citations()) {
                boolean far = !list.isEmpty()
                        && cited.place().from()
                                        - list.get(list.size() - 1).place().to()
                                > LIST_GAP;
                if (far || cited.day() == null) {
                    add(lists, list);
                    list = new ArrayList<>();
                }
                if (cited.day() != null) {
                    list.add(cited);
                }
            }
            add(lists, list);
            return lists;
        }

        private static void add(List<List<Citation>> lists, List<Citation> list) {
            if (list.size() >= ENOUGH_FOR_A_LIST) {
                lists.add(list);
            }
        }

        /** In one register of one year a higher number never bears an earlier day. */
        private static void numbersAndDays(Script script, Consumer<Finding> finding) {
            var series = new HashMap<String, List<Citation>>();
            script.reading().citations().stream()
                    .filter(cited -> cited.day() != null && !cited.body().isEmpty())
                    .forEach(cited -> series.computeIfAbsent(
                                    series(cited) + " " + cited.day().getYear(), any -> new ArrayList<>())
                            .add(cited));
            for (List<Citation> numbers : series.values()) {
                numbers.sort(Comparator.comparingInt(Citation::ordinal));
                for (int i = 1; i < numbers.size(); i++) {
                    Citation lower = numbers.get(i - 1);
                    Citation higher = numbers.get(i);
                    boolean wrong = higher.ordinal() > lower.ordinal()
                            && higher.day() != null
                            && lower.day() != null
                            && higher.day().isBefore(lower.day());
                    if (wrong) {
                        finding.accept(new Finding(
                                RuleCode.R07,
                                Severity.WARNING,
                                "numberAndDay",
                                List.of(higher.number(), day(higher.day()), lower.number(), day(lower.day())),
                                higher.place(),
                                List.of(lower.place()),
                                null));
                    }
                }
            }
        }
    }

    /** R08: as the register has it, and written in one way. */
    static final class Register implements Rule {

        @Override
        public void check(Script script, Knowledge known, Consumer<Finding> finding) {
            var byKey = new HashMap<String, List<Knowledge.Document>>();
            known.documents().forEach(entry -> byKey.computeIfAbsent(key(entry.number()), any -> new ArrayList<>())
                    .add(entry));
            for (Citation cited : script.reading().citations()) {
                List<Knowledge.Document> entries = byKey.getOrDefault(key(cited.number()), List.of());
                LocalDate day = cited.day();
                if (entries.isEmpty()) {
                    otherSign(cited, known, finding);
                } else if (day != null
                        && entries.stream().noneMatch(entry -> entry.day().equals(day))
                        && entries.stream().anyMatch(entry -> entry.day().getYear() == day.getYear())) {
                    finding.accept(new Finding(
                            RuleCode.R08,
                            Severity.WARNING,
                            "registerDay",
                            cited.place(),
                            cited.number(),
                            day(day),
                            day(entries.get(0).day())));
                }
                if (isDoubled(cited)) {
                    finding.accept(new Finding(
                            RuleCode.R08,
                            Severity.NOTE,
                            "form",
                            cited.place(),
                            cited.number(),
                            cited.number().replaceFirst("\\D.*", "") + "-" + cited.symbol() + "/" + cited.body()));
                }
            }
        }

        /** The same running number, issuer and day under another sign: 30-QĐ for 30-HD. */
        private static void otherSign(Citation cited, Knowledge known, Consumer<Finding> finding) {
            known.documents().stream()
                    .filter(entry -> entry.day().equals(cited.day()))
                    .filter(entry -> key(entry.number())
                            .matches("0*" + cited.ordinal() + "-[^-]+-"
                                    + Pattern.quote(cited.body()
                                            .toUpperCase(Locale.ROOT)
                                            .replaceAll("[/.-]+", "-"))))
                    .findFirst()
                    .ifPresent(entry -> finding.accept(new Finding(
                            RuleCode.R08,
                            Severity.WARNING,
                            "registerSign",
                            cited.place(),
                            cited.number(),
                            entry.number())));
        }

        /** "09/QĐi/TW" is neither the Party's way nor the State's. */
        private static boolean isDoubled(Citation cited) {
            return cited.number().matches("\\d+/\\p{L}+/\\p{L}+");
        }
    }

    /** R18: one number, one document; and the kind in words goes with the sign. */
    static final class Twice implements Rule {

        private static final Map<String, String> SIGNS = Map.ofEntries(
                Map.entry("HD", "hướng dẫn"),
                Map.entry("KH", "kế hoạch"),
                Map.entry("TTR", "tờ trình"),
                Map.entry("BC", "báo cáo"),
                Map.entry("QĐ", "quyết định"),
                Map.entry("QĐI", "quy định"),
                Map.entry("NQ", "nghị quyết"),
                Map.entry("CT", "chỉ thị"),
                Map.entry("KL", "kết luận"),
                Map.entry("CV", "công văn"),
                Map.entry("TB", "thông báo"),
                Map.entry("NĐ", "nghị định"));
        /** The Party's decisions and regulations share QĐ. */
        private static final List<String> SHARED = List.of("quyết định", "quy định", "quy chế");

        @Override
        public void check(Script script, Knowledge known, Consumer<Finding> finding) {
            var seen = new HashMap<String, Citation>();
            for (Citation cited : script.reading().citations()) {
                LocalDate day = cited.day();
                if (day != null) {
                    Citation other = seen.putIfAbsent(key(cited.number()) + " " + day.getYear(), cited);
                    if (other != null && !day.equals(other.day())) {
                        finding.accept(new Finding(
                                RuleCode.R18,
                                Severity.ERROR,
                                "twice",
                                List.of(cited.number(), day(day), day(java.util.Objects.requireNonNull(other.day()))),
                                cited.place(),
                                List.of(other.place()),
                                null));
                    }
                }
                kind(cited, finding);
            }
        }

        private static void kind(Citation cited, Consumer<Finding> finding) {
            String kind = cited.kind() == null ? null : cited.kind().toLowerCase(Locale.ROOT);
            String meant = SIGNS.get(cited.symbol().toUpperCase(Locale.ROOT));
            if (kind == null || meant == null) {
                return;
            }
            boolean shared = SHARED.contains(kind) && SHARED.contains(meant);
            if (!kind.equals(meant) && !shared) {
                finding.accept(new Finding(
                        RuleCode.R08, Severity.WARNING, "kind", cited.place(), cited.number(), kind, meant));
            }
        }
    }

    /** R17: what may be open in a draft may not be when it leaves. */
    static final class Blanks implements Rule {

        private static final Pattern BLANK = Pattern.compile(
                "(?iu)số\\s*:?\\s*[.…_]*\\s*[-/]\\p{Lu}[\\p{Lu}\\p{L}-]*|ngày\\s*[.…_]*\\s*tháng\\s*[.…_]*\\s*\\d{0,2}\\s*năm\\s+\\d{4}|ngày\\s*[.…_]{2,}\\s*tháng");

        @Override
        public void check(Script script, Knowledge known, Consumer<Finding> finding) {
            Matcher blank = BLANK.matcher(script.text());
            while (blank.find()) {
                boolean filled = blank.group().matches("(?siu)ngày\\s*\\d.*");
                if (!filled) {
                    finding.accept(new Finding(
                            RuleCode.R17,
                            known.leaving() ? Severity.ERROR : Severity.NOTE,
                            known.leaving() ? "blankLeaving" : "blank",
                            script.at(blank.start(), blank.end()),
                            blank.group().replaceAll("\\s+", " ")));
                }
            }
        }
    }

    /** R12: who speaks of an award names the decision. */
    static final class Decisions implements Rule {

        private static final Pattern AWARD = Pattern.compile(
                "(?iu)(?:tặng|trao|công nhận|nhận|đạt)[^.;\\n]{0,60}(?:bằng khen|giấy khen|cờ thi đua|huân chương|huy chương|kỷ niệm chương|danh hiệu)"
                        + "|(?:bằng khen|giấy khen|cờ thi đua|huân chương) của [^.;\\n]{3,80}(?:tặng|cho)");
        private static final Pattern SECTION = Pattern.compile("(?iu)khen thưởng|thành tích");
        private static final Pattern AHEAD = Pattern.compile("(?iu)phấn đấu|đăng ký|đề nghị|sẽ |xét|chỉ tiêu|kịp thời");

        @Override
        public void check(Script script, Knowledge known, Consumer<Finding> finding) {
            Matcher award = AWARD.matcher(script.text());
            while (award.find()) {
                var place = script.at(award.start(), award.end());
                String line = script.line(place);
                boolean decided = script.reading().citations().stream()
                        .anyMatch(cited -> cited.place().line() == place.line()
                                && cited.symbol().toUpperCase(Locale.ROOT).startsWith("QĐ"));
                String section = heading(script, place.from());
                if (!decided
                        && SECTION.matcher(section).find()
                        && !AHEAD.matcher(line).find()
                        && !AHEAD.matcher(section).find()) {
                    finding.accept(new Finding(RuleCode.R12, Severity.WARNING, "undecided", place));
                }
            }
        }

        private static String heading(Script script, int at) {
            return script.reading().headings().stream()
                    .filter(heading -> heading.place().from() <= at)
                    .reduce((one, next) -> next)
                    .map(heading -> heading.title())
                    .orElse("");
        }
    }
}
