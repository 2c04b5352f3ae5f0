package vn.thidua.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.reading.Claim.Precision;
import vn.thidua.reading.Reading.Citation;

/**
 * Goes through the words of one item from left to right, once, and tells what each number is: a quantity, a day, a document, a
 * telephone, the name of a class. Every look ahead or back is short, so that the time grows with the text and no faster.
 */
final class Scan {

    private static final int LONGEST_SENTENCE = 4_000;
    private static final int LONGEST_QUOTE = 600;
    private static final int LONGEST_BRACKET = 400;
    private static final int LOOK_BACK = 140;
    private static final int TAIL = 80;
    private static final int MOST_DIGITS = 15;

    private static final String GROUPED = "\\d{1,3}(?:[.\\u00a0 ]\\d{3}){1,4}(?![\\d])";
    private static final String NUMBER = "(?:" + GROUPED + "(?:,\\d{1,2}(?!\\d))?|\\d++(?:[.,]\\d{1,9})?)";
    private static final String WORD =
            "(?:một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|nghìn|ngàn|linh|lẻ|triệu)";
    private static final Pattern TOKEN = Pattern.compile("(?<![\\p{L}\\d])(?:"
            + "(?<address>(?:https?://|www\\.)\\S{1,300})"
            + "|(?<cited>(?<ordinal>\\d{1,5})\\s?[-/]\\s?(?:(?<year>\\d{4})\\s?[-/]\\s?)?(?<symbol>[A-ZĐ][A-Za-zĐđ]{0,8})"
            + "(?<body>(?:\\s?[-/]\\s?[A-ZĐÂĂÊÔƠƯ][\\p{L}&]{0,14}){0,3})(?!\\p{L}))"
            + "|(?<long>[Nn]gày\\s+(?<d1>\\d{1,2})\\s+tháng\\s+(?<m1>\\d{1,2})(?:\\s+năm\\s+(?<y1>\\d{4}))?)"
            + "|(?<short>(?<d2>\\d{1,2})\\s?(?<s>[/.-])\\s?(?<m2>\\d{1,2})\\s?\\k<s>\\s?(?<y2>\\d{4})(?!\\d))"
            + "|(?<vague>[Nn]gày\\s+\\d{1,2}\\s?[/-]\\s?\\d{1,2}(?!\\d|\\s?[/-]\\s?\\d)"
            + "|[Tt]háng\\s+\\d{1,2}(?:\\s?[-–,]\\s?\\d{1,2}(?!\\d|\\s*\\p{L})){0,11}(?:\\s?[/-]\\s?\\d{4})?(?!\\d)"
            + "|(?:19|20)\\d\\d\\s?[-–/]\\s?(?:19|20)\\d\\d(?!\\d)|[Nn]ăm(?:\\s+học)?\\s+(?:19|20)\\d\\d(?![\\d.])"
            + "|\\d{1,2}[:hg]\\d{2}(?:[:p]\\d{0,2})?(?![\\d\\p{L}])"
            + "|0\\d{8,10}(?!\\d)|0\\d{2,3}[ .-]\\d{3,4}[ .-]\\d{3,4}(?!\\d)|\\+84[\\d .]{8,13})"
            + "|(?<range>(?<low>" + NUMBER + ")\\s?%?\\s?[-–]\\s?(?<high>" + NUMBER + "))"
            + "|(?<fraction>(?<part>" + GROUPED + "|\\d++)\\s?/\\s?(?<whole>" + GROUPED + "|\\d++))"
            + "|(?<number>" + NUMBER + ")"
            + "|(?<words>(?i:" + WORD + ")(?!\\p{L})(?:\\s+" + WORD + "(?!\\p{L})){0,14})"
            + ")");
    private static final Set<String> SYMBOLS = Set.of(
            "NQ", "QĐ", "QĐi", "QyĐ", "QyC", "QC", "KL", "CT", "BC", "KH", "CTr", "TTr", "TB", "HD", "CV", "BB", "ĐA",
            "PA", "GM", "GUQ", "NĐ", "TT", "TTLT", "QH", "PL", "CTHĐ", "QLD", "TW", "TTR", "QÐ", "QCPH");
    /** Last words of what a number names without counting it: Điều 5, Quốc lộ 12, Quyết định 68, đợt 1, lớp 9. */
    private static final Set<String> NAMED_BY_NUMBERS = Set.of(
            "điều", "khoản", "điểm", "mục", "lục", "biểu", "mẫu", "số", "định", "quyết", "tư", "thị", "luận", "dẫn",
            "văn", "tháng", "năm", "ngày", "quý", "khoá", "khóa", "thứ", "lần", "đợt", "giải", "hạng", "lớp", "khối",
            "tuần", "phòng", "đường", "lộ", "bảng", "hình", "trang", "tập", "cụm", "khu", "tổ", "chương", "bài", "loại",
            "bậc", "nhóm", "vòng", "cấp", "kỳ", "thôn", "bản", "ca", "đội", "thoại", "đt", "fax", "mã", "stt", "tuổi",
            "nhánh", "phường", "quận", "k", "mức", "khoản:");

    /** Of these, the words that also end the name of a kind: chuyên viên cao cấp, cấp khoa và phòng, công văn, kết luận. */
    private static final Set<String> KINDS =
            Set.of("cấp", "phòng", "văn", "luận", "dẫn", "định", "thị", "trang", "bản");

    private static final Pattern COUNTED_LABEL =
            Pattern.compile("(?siu).*(?:tổng số|số lượng|(?<!\\p{L})số \\p{L}+[^.;]*)\\s*:\\s*$");
    private static final Pattern FIRST_PART = Pattern.compile(
            "(?siu).*(?:(?<!\\p{L})(?:trong (?:đó|số đó)|gồm(?: có)?|cụ thể|chia ra|như sau)\\s*[:,]?|:)(?:[^\\d.;:]*[\\s,])?(?:\\p{L}{2,}|[IVX])\\s+");
    private static final Pattern NEXT_PART =
            Pattern.compile("(?siu)\\s*(?:[,;]|và(?!\\p{L}))[^\\d.;:()]*(?:\\p{L}{2,}|[IVX])\\s+");
    private static final Pattern ENDS_A_PART = Pattern.compile("\\G\\s*(?:[,;.)]|và(?!\\p{L})|$)");
    private static final Pattern SCALE = Pattern.compile("\\G\\s*(nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?!\\p{L})");
    private static final Pattern PER_CENT = Pattern.compile("\\G\\s?(?:%|phần trăm(?!\\p{L}))");
    private static final Pattern SPELLED = Pattern.compile(
            "\\G\\s*\\(\\s*(" + WORD + "(?:\\s+" + WORD + "){0,10})\\s*\\)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Set<String> MORE = Set.of("hơn", "trên", "quá", "nhất", "thiểu", "từ");
    private static final Set<String> LESS = Set.of("gần", "dưới", "đến", "đa", "tới");
    private static final Set<String> ABOUT = Set.of("khoảng", "chừng", "ước", "tính", "xỉ", "độ");
    private static final Pattern FROM_TO =
            Pattern.compile("(?iu)(?<!\\p{L})từ\\s+\\d[\\d.,]*\\s?%?\\s+(?:đến|tới)\\s*$");
    private static final Pattern UPWARDS = Pattern.compile("\\G\\s*(?:\\p{L}+\\s+){0,2}trở lên");
    private static final Pattern CARRIED = Pattern.compile("(?iu)chuyển sang|chuyển tiếp|chuyển qua");
    private static final Pattern OPENED =
            Pattern.compile("(?iu)mở mới|mới mở|khai giảng mới|mới khai giảng|tuyển mới|khai giảng trong");
    private static final Pattern PLANNED = Pattern.compile(
            "(?iu)được giao|kế hoạch(?:[^,;]{0,30})$|chỉ tiêu(?:[^,;]{0,30})$|giao(?: cả| trong)? năm|\\bgiao\\s*:?\\s*$");
    private static final Pattern CHANGE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:tăng|giảm|vượt|thiếu|thừa|nhiều hơn|ít hơn|cao hơn|thấp hơn)(?:\\s+(?:thêm|được|lên|đi|là|hơn|gần|khoảng|trên|cao))*\\s*$");
    private static final Pattern COMPARED =
            Pattern.compile("(?iu)so với|cùng kỳ|năm trước|kỳ trước|năm ngoái|tháng trước|năm học trước");
    private static final Pattern EACH = Pattern.compile("(?iu)(?<!\\p{L})(?:mỗi|bình quân|trung bình|từng)(?!\\p{L})");
    private static final Pattern TOTAL = Pattern.compile("(?iu)(?<!\\p{L})(?:tổng số|tổng cộng|tổng|cộng)(?!\\p{L})");
    private static final Pattern LINK =
            Pattern.compile("(?iu)[\\s/,(–-]*(?:với|và|có|gồm|tổng số|cho|tổng|là)?[\\s/,(]*(?:tổng số)?\\s*");
    private static final Pattern NONE = Pattern.compile(
            "(?iu):\\s*(?:không|không có|chưa có|không phát sinh|chưa mở|không mở)(?:\\s+lớp nào)?\\s*[.;,]?\\s*$");
    private static final Pattern KIND = Pattern.compile(
            "(?iu)(hướng dẫn|kế hoạch|tờ trình|báo cáo|quyết định|quy định|quy chế|nghị quyết|nghị định|thông tư|chỉ thị|kết luận|công văn|thông báo|chương trình|giấy mời|biên bản|đề án|luật)"
                    + "\\s*(?:số|liên tịch số)?\\s*:?\\s*$");

    private static final Pattern DAY_FOLLOWS = Pattern.compile(
            "\\G\\s*[,(]?\\s*ngày\\s+(\\d{1,2})(?:\\s?/\\s?|\\s+tháng\\s+)(\\d{1,2})(?:\\s?/\\s?|\\s+năm\\s+)(\\d{4})");

    private final String text;
    private final int[] lineStarts;
    private final Item item;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Citation> citations;
    private final List<Reading.Day> days;
    private final List<int[]> quotes = new ArrayList<>();
    private final List<int[]> brackets = new ArrayList<>();

    Scan(String text, int[] lineStarts, Item item, List<Citation> citations, List<Reading.Day> days) {
        this.text = text;
        this.lineStarts = lineStarts;
        this.item = item;
        this.citations = citations;
        this.days = days;
    }

    /** Reads the item and tells it what was found. */
    void read() {
        enclosures();
        Matcher token = TOKEN.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int at = item.from();
        while (at < item.to() && token.region(at, item.to()).find()) {
            at = Math.min(Math.max(understand(token), token.start() + 1), item.to());
        }
        if (claims.isEmpty()
                && NONE.matcher(item.words(item.to() - 60, item.to())).find()) {
            claims.add(new Claim(
                    BigDecimal.ZERO,
                    null,
                    Precision.EXACT,
                    null,
                    Noun.UNSAID,
                    Sense.PLAIN,
                    true,
                    false,
                    item.label(),
                    "",
                    item.place()));
        }
        item.say(withTails(), sentences());
    }

    /** What the number is; where to go on. */
    private int understand(Matcher token) {
        int from = token.start();
        int to = token.end();
        if (token.group("address") != null || token.group("vague") != null) {
            return to;
        }
        if (token.group("cited") != null) {
            if (cite(token)) {
                return to;
            }
            return number(token.start("ordinal"), token.end("ordinal"), token.group("ordinal"));
        }
        if (token.group("long") != null) {
            day(token.group("d1"), token.group("m1"), token.group("y1"), place(from, to));
            return to;
        }
        if (token.group("short") != null) {
            day(token.group("d2"), token.group("m2"), token.group("y2"), place(from, to));
            return to;
        }
        if (inside(quotes, from)) {
            return to;
        }
        if (token.group("range") != null) {
            return range(token);
        }
        if (token.group("fraction") != null) {
            return fraction(token);
        }
        return token.group("number") != null ? number(from, to, token.group()) : words(from, to, token.group());
    }

    private Place place(int from, int to) {
        return new Place(lineOf(from), from, to);
    }

    private int lineOf(int at) {
        int found = Arrays.binarySearch(lineStarts, at);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private boolean cite(Matcher token) {
        String symbol = token.group("symbol");
        String body = token.group("body").replaceAll("\\s", "");
        boolean known = SYMBOLS.contains(symbol) || symbol.startsWith("QH");
        if (!known && body.isEmpty() || inside(quotes, token.start()) && !known) {
            return false;
        }
        boolean swapped = !known && SYMBOLS.contains(body.substring(1)) && !SYMBOLS.contains(symbol);
        Matcher kind = KIND.matcher(before(token.start(), 40));
        Matcher date = DAY_FOLLOWS
                .matcher(text)
                .region(token.end(), Math.max(token.end(), Math.min(item.to(), token.end() + 60)));
        citations.add(new Citation(
                kind.find() ? kind.group(1) : null,
                token.group("cited").replaceAll("\\s", ""),
                Integer.parseInt(token.group("ordinal")),
                swapped ? body.substring(1) : symbol,
                swapped ? symbol : body.isEmpty() ? "" : body.substring(1),
                date.lookingAt() ? dayOf(date.group(1), date.group(2), date.group(3)) : null,
                place(token.start(), token.end())));
        return true;
    }

    private void day(String day, String month, @Nullable String year, Place place) {
        LocalDate date = year == null ? null : dayOf(day, month, year);
        if (year != null && !inside(quotes, place.from())) {
            days.add(new Reading.Day(date, place));
        }
    }

    private static @Nullable LocalDate dayOf(String day, String month, String year) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private int range(Matcher token) {
        int to = token.end();
        Nouns.Found noun = perCentOrNoun(to);
        if (noun == null || token.group("high").length() > MOST_DIGITS) {
            return number(token.start("low"), token.end("low"), token.group("low"));
        }
        add(Numerals.digits(token.group("high")), null, Precision.BETWEEN, null, noun, token.start());
        return noun.end();
    }

    private int fraction(Matcher token) {
        String part = token.group("part");
        String whole = token.group("whole");
        int to = token.end();
        Nouns.Found noun = perCentOrNoun(to);
        boolean month = whole.matches("(?:19|20)\\d\\d") && part.length() <= 2;
        boolean half = whole.length() == 1 && !part.startsWith("0") && (noun == null || !part.equals(whole));
        boolean apart = part.length() > MOST_DIGITS || whole.length() > MOST_DIGITS;
        boolean end =
                noun == null && text.substring(to, Math.min(item.to(), to + 2)).matches("[,;.)]?\\s?");
        if (apart
                || month && (noun == null || noun.noun().family().equals(Nouns.SPAN))
                || noun == null && !end
                || half && noun == null) {
            return to;
        }
        Nouns.Found counted = noun != null ? noun : new Nouns.Found(Noun.UNSAID, to);
        if (counted.noun().family().equals(Nouns.SPAN)) {
            return counted.end();
        }
        if (noun == null && isOrdinal(token.start())) {
            return to;
        }
        add(Numerals.digits(part), Numerals.digits(whole), precision(token.start()), null, counted, token.start());
        return counted.end();
    }

    private int number(int from, int to, String written) {
        boolean glued =
                from >= 2 && "-–.".indexOf(text.charAt(from - 1)) >= 0 && Character.isLetter(text.charAt(from - 2));
        if (glued || written.length() > MOST_DIGITS + 4) {
            return to;
        }
        return count(from, to, written, null);
    }

    private int words(int from, int to, String written) {
        BigDecimal value = Numerals.words(written);
        Nouns.Found noun = value == null || value.signum() == 0 ? null : Nouns.known(text, to, item.to());
        if (value == null || noun == null || noun.noun().family().equals(Nouns.SPAN) || inside(quotes, from)) {
            return to;
        }
        String label = before(from, 14).toLowerCase(Locale.ROOT);
        boolean ordinal = label.matches("(?s).*(?:thứ|lần|tháng|năm|mỗi|từng|học kỳ|hạng|nhất|quý)\\s*$");
        boolean year = written.equalsIgnoreCase("năm")
                && (!label.matches("(?s).*(?:có|được|cho|với|và|là|gồm|:|,|mở|tổ chức|tặng|cử)\\s*$")
                        || text.startsWith("học", to + 1) && !text.startsWith("học viên", to + 1));
        if (ordinal || year) {
            return to;
        }
        add(value, null, precision(from), null, noun, from);
        return noun.end();
    }

    /** Digits, then perhaps the same in words, a scale and what is counted. */
    private int count(int from, int to, String written, @Nullable BigDecimal whole) {
        BigDecimal amount = Numerals.digits(written);
        int end = to;
        BigDecimal spelled = null;
        Matcher again = SPELLED.matcher(text).region(end, item.to());
        if (again.lookingAt()) {
            spelled = Numerals.words(again.group(1));
            end = again.end();
        }
        Matcher scale = SCALE.matcher(text).region(end, item.to());
        boolean scaled = scale.lookingAt();
        if (scaled) {
            amount = amount.multiply(Numerals.scale(scale.group(1)));
            end = scale.end();
        }
        Nouns.Found noun = perCentOrNoun(end);
        if (noun == null && scaled) {
            noun = new Nouns.Found(new Noun("đồng", "money"), end);
        }
        boolean letter = end < item.to() && Character.isLetter(text.charAt(end));
        if (noun == null && !letter) {
            noun = unnamed(from, end, written);
            boolean counts = noun != null
                    && (isKnownHere(noun.noun()) || noun.noun().equals(Noun.UNSAID) && endsAKind(from, written));
            noun = noun != null && isOrdinal(from) && !counts ? null : noun;
        }
        if (noun == null || noun.noun().family().equals(Nouns.SPAN)) {
            return noun == null ? end : noun.end();
        }
        add(amount, whole, precision(from), spelled, noun, from);
        return noun.end();
    }

    private Nouns.@Nullable Found perCentOrNoun(int at) {
        Matcher percent = PER_CENT.matcher(text).region(at, item.to());
        return percent.lookingAt() ? new Nouns.Found(Noun.PER_CENT, percent.end()) : Nouns.known(text, at, item.to());
    }

    /** "Số lớp: 12" counts classes; "- Mầm non: 14" what the list counts; "5 bàn" tables, though no catalogue knows them. */
    private Nouns.@Nullable Found unnamed(int from, int end, String written) {
        String label = label(from);
        boolean closes = text.substring(end, Math.min(item.to(), end + 1)).matches("[;,.)]?")
                || Nouns.skipSpace(text, end, item.to()) == item.to();
        boolean opens = label.matches("(?su).*(?::|=|(?<!\\p{L})là|(?<!\\p{L})có)\\s*(?:hơn|gần|khoảng|trên)?\\s*");
        if (opens && closes) {
            Noun introduced = Nouns.introduced(label);
            return new Nouns.Found(introduced == null ? Noun.UNSAID : introduced, end);
        }
        boolean year = written.matches("(?:19|20)\\d\\d");
        if (!year
                && isListed(from, label)
                && ENDS_A_PART.matcher(text).region(end, item.to()).lookingAt()) {
            return new Nouns.Found(Noun.UNSAID, end);
        }
        return year || closes ? null : Nouns.unknown(text, end, item.to());
    }

    /** "…, trong đó trước thời hạn 03, thường xuyên 08": names in front, bare numbers behind, after a whole that says of what. */
    private boolean isListed(int from, String label) {
        Claim before = claims.isEmpty() ? null : claims.get(claims.size() - 1);
        if (before == null || from - before.place().to() > LOOK_BACK || before.whole() != null) {
            return false;
        }
        if (before.noun().equals(Noun.UNSAID)) {
            String between = text.substring(before.place().to(), from);
            return NEXT_PART.matcher(between).matches();
        }
        return FIRST_PART.matcher(label).matches() && !before.noun().isShare();
    }

    /** "cấp phòng 04, cấp khoa 02" counts; "phòng 4" alone is a room. */
    private boolean endsAKind(int from, String written) {
        boolean list = !claims.isEmpty() && claims.get(claims.size() - 1).noun().equals(Noun.UNSAID);
        return (list || written.startsWith("0")) && KINDS.contains(lastWord(from)) && isListed(from, label(from));
    }

    /** A noun that no catalogue knows, but this very sentence used it before. */
    private boolean isKnownHere(Noun noun) {
        return claims.subList(Math.max(0, claims.size() - 8), claims.size()).stream()
                .anyMatch(claim -> claim.noun().equals(noun) && !noun.equals(Noun.UNSAID));
    }

    private boolean isOrdinal(int from) {
        int at = from;
        while (at > item.from() && (text.charAt(at - 1) == ':' || Character.isWhitespace(text.charAt(at - 1)))) {
            at--;
        }
        boolean named = NAMED_BY_NUMBERS.contains(lastWord(at));
        return named
                && !(text.substring(at, from).indexOf(':') >= 0
                        && COUNTED_LABEL.matcher(before(from, 40)).matches());
    }

    private String lastWord(int at) {
        int to = at;
        while (to > item.from() && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        int begin = to;
        while (begin > item.from() && to - begin < 12 && Character.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        return text.substring(begin, to).toLowerCase(Locale.ROOT);
    }

    private Precision precision(int from) {
        String word = lastWord(from);
        if (LESS.contains(word) && FROM_TO.matcher(before(from, 30)).find()) {
            return Precision.BETWEEN;
        }
        return MORE.contains(word)
                ? Precision.MORE_THAN
                : LESS.contains(word) ? Precision.LESS_THAN : ABOUT.contains(word) ? Precision.ABOUT : Precision.EXACT;
    }

    private void add(
            BigDecimal amount,
            @Nullable BigDecimal whole,
            Precision precision,
            @Nullable BigDecimal spelled,
            Nouns.Found noun,
            int from) {
        Claim pair = pairedWith(from, noun.noun());
        String label = pair == null ? label(from) : pair.label();
        Precision sure = precision == Precision.EXACT
                        && UPWARDS.matcher(text).region(noun.end(), item.to()).lookingAt()
                ? Precision.MORE_THAN
                : precision;
        boolean rate = noun.end() + 1 < item.to()
                && text.charAt(noun.end()) == '/'
                && Character.isLetter(text.charAt(noun.end() + 1));
        claims.add(new Claim(
                amount,
                whole,
                sure,
                spelled,
                noun.noun(),
                rate ? Sense.EACH : pair != null ? pair.sense() : sense(label),
                false,
                inside(brackets, from),
                label,
                "",
                place(from, noun.end())));
    }

    /** The number just before, if both are about the same: "69 lớp/ 4536 học viên". */
    private @Nullable Claim pairedWith(int from, Noun noun) {
        Claim previous = claims.isEmpty() ? null : claims.get(claims.size() - 1);
        boolean near = previous != null
                && from >= previous.place().to()
                && from - previous.place().to() < 30
                && !previous.noun().family().equals(noun.family())
                && LINK.matcher(text.substring(previous.place().to(), from)).matches();
        return near ? previous : null;
    }

    private static Sense sense(String label) {
        String near = label.substring(label.lastIndexOf(',') + 1);
        near = near.strip().length() < 4 ? label : near;
        near = near.substring(Math.max(0, near.lastIndexOf(" và ")));
        if (CHANGE.matcher(label).find()) {
            return Sense.CHANGE;
        }
        if (EACH.matcher(near).find()) {
            return Sense.EACH;
        }
        if (CARRIED.matcher(near).find()) {
            return Sense.CARRIED;
        }
        if (PLANNED.matcher(near).find()) {
            return Sense.PLANNED;
        }
        if (COMPARED.matcher(near).find()) {
            return Sense.COMPARED;
        }
        if (OPENED.matcher(near).find()) {
            return Sense.OPENED;
        }
        return TOTAL.matcher(near).find() ? Sense.TOTAL : Sense.PLAIN;
    }

    private String before(int at, int length) {
        return text.substring(Math.max(item.from(), at - length), at);
    }

    /** The words in front of a number, back to the last number or full stop. */
    private String label(int from) {
        int begin = Math.max(item.from(), from - LOOK_BACK);
        if (!claims.isEmpty()) {
            begin = Math.max(
                    begin, Math.min(from, claims.get(claims.size() - 1).place().to()));
        }
        for (int i = from - 1; i >= begin; i--) {
            char c = text.charAt(i);
            boolean stop = c == '.' && i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1));
            if (c == ';' || c == '(' || c == ')' || stop) {
                begin = i + 1;
                break;
            }
        }
        return text.substring(begin, from);
    }

    private List<Claim> withTails() {
        var whole = new ArrayList<Claim>();
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            int from = claim.place().to();
            int limit =
                    Math.min(i + 1 < claims.size() ? claims.get(i + 1).place().from() : item.to(), from + TAIL);
            int to = from;
            while (to < limit && ";.:()".indexOf(text.charAt(to)) < 0) {
                to++;
            }
            String tail = claim.denied() ? "" : text.substring(from, Math.max(from, to));
            whole.add(new Claim(
                    claim.amount(),
                    claim.whole(),
                    claim.precision(),
                    claim.spelled(),
                    claim.noun(),
                    said(claim, tail),
                    claim.denied(),
                    claim.bracketed(),
                    claim.label(),
                    tail,
                    claim.place()));
        }
        return whole;
    }

    /** "12 lớp chuyển tiếp" says it behind the number. */
    private static Sense said(Claim claim, String tail) {
        String near = tail.substring(0, Math.min(tail.length(), 40)).split(",|(?<!\\p{L})và(?!\\p{L})", 2)[0];
        if (claim.sense() != Sense.PLAIN) {
            return claim.sense();
        }
        return CARRIED.matcher(near).find()
                ? Sense.CARRIED
                : OPENED.matcher(near).find() ? Sense.OPENED : Sense.PLAIN;
    }

    private void enclosures() {
        int bracket = -1;
        int quote = -1;
        for (int i = item.from(); i < item.to(); i++) {
            char c = text.charAt(i);
            if (c == '“' || c == '«' || c == '"' && quote < 0) {
                quote = i;
            } else if ((c == '”' || c == '»' || c == '"') && quote >= 0) {
                if (i - quote <= LONGEST_QUOTE) {
                    quotes.add(new int[] {quote, i});
                }
                quote = -1;
            } else if (c == '(') {
                bracket = i;
            } else if (c == ')' && bracket >= 0) {
                if (i - bracket <= LONGEST_BRACKET) {
                    brackets.add(new int[] {bracket, i});
                }
                bracket = -1;
            }
        }
    }

    private static boolean inside(List<int[]> pairs, int at) {
        int low = 0;
        int high = pairs.size() - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            if (pairs.get(middle)[1] < at) {
                low = middle + 1;
            } else if (pairs.get(middle)[0] > at) {
                high = middle - 1;
            } else {
                return true;
            }
        }
        return false;
    }

    private List<int[]> sentences() {
        var borders = new ArrayList<int[]>();
        int begin = item.from();
        for (int i = item.from(); i < item.to(); i++) {
            boolean mark = ".!?…".indexOf(text.charAt(i)) >= 0
                    && (i + 1 == item.to() || Character.isWhitespace(text.charAt(i + 1)))
                    && !inside(quotes, i)
                    && !inside(brackets, i);
            if (mark || i - begin >= LONGEST_SENTENCE) {
                borders.add(new int[] {begin, i + 1});
                begin = i + 1;
            }
        }
        if (begin < item.to()) {
            borders.add(new int[] {begin, item.to()});
        }
        return borders;
    }
}
