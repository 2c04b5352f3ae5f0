package vn.thidua.scrutiny;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.reading.Claim;
import vn.thidua.reading.Noun;
import vn.thidua.reading.Place;
import vn.thidua.reading.Reading.Surroundings;
import vn.thidua.reading.Sense;

/**
 * Which figure of the catalogue a sentence means: by what it counts, in what state (carried over, newly opened, closed, planned)
 * and of what, which it says itself or leaves to the words above it. Where a word of it is not accounted for, or two figures
 * would do, it means none: a wrong comparison is worse than none.
 */
final class Meaning {

    private static final int MOST_STRANGE = 3;
    private static final Pattern LAST_NUMBER = Pattern.compile("\\d[\\d.]*([^\\d]*)$");

    /** In what state classes and the like are counted. */
    private enum Phase {
        ALL,
        CARRIED,
        OPENED,
        CLOSED,
        RUNNING,
        PLANNED,
        REST
    }

    /** A figure taken apart: "Lớp | Trung cấp lý luận chính trị | mở mới". */
    private record Entry(Knowledge.Known figure, String noun, Phase phase, List<String> topic, boolean whole) {

        /** "Lớp theo kế hoạch năm" is about all of them. */
        Entry planned(List<String> everything) {
            boolean bare = topic.isEmpty() && (phase == Phase.PLANNED || phase == Phase.REST);
            return bare ? new Entry(figure, noun, phase, everything, true) : this;
        }
    }

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    /** How many there are of an office: a sentence that counts some who did something looks the same. */
    private static final Pattern STANDING =
            Pattern.compile("giảng viên chính|giảng viên cao cấp|giảng viên \\(|giảng viên,|cán bộ,|người giữ");

    private static final Pattern SCHOOL = Pattern.compile(
            "(?:Trường|trường|TCT)\\s+(?:[Cc]hính trị\\s+|Đào tạo cán bộ\\s+)?(?:tỉnh\\s+)?\\p{Lu}\\p{Ll}+\\s+\\p{Lu}\\p{Ll}+");
    private static final Pattern OURSELVES = Pattern.compile("(?:nhà )?trường chính trị(?: tỉnh)?(?= (?!bạn))");
    private static final Pattern JOINED = Pattern.compile("\\p{L}+, \\p{L}+(?: \\p{L}+)?");
    private static final Pattern CARRIED = Pattern.compile("năm trước,? kỳ trước chuyển sang");
    private static final Pattern CLOSED =
            Pattern.compile("đã bế giảng|bế giảng|đã kết thúc|kết thúc|tốt nghiệp|ra trường");
    private static final Pattern RUNNING = Pattern.compile("đang học cuối kỳ|đang học|đang duy trì|đang quản lý");
    private static final Pattern REST = Pattern.compile("còn phải mở theo kế hoạch năm|còn phải mở");
    private static final Pattern PLANNED = Pattern.compile("theo kế hoạch năm|trong kế hoạch năm");
    private static final Pattern OPENED = Pattern.compile("mở mới|khai giảng mới|mới khai giảng|mới mở|khai giảng");
    /** Of another time, of somebody else, or of some only. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?<!\\p{L})(?:nhất|như|điển hình|tiêu biểu|dự kiến|phấn đấu|sẽ|mỗi|bình quân|cùng kỳ|so với|tăng|giảm|trường bạn|tỉnh bạn|đơn vị bạn|đơn vị khác|trường khác|có trường|nhiều trường|một số|đề nghị|đăng ký|chỉ tiêu|tối thiểu|ít nhất|không|chưa|còn lại|riêng|khóa \\d+|khoá \\d+)(?!\\p{L})");

    private static final Pattern AHEAD = Pattern.compile(
            "phương hướng|nhiệm vụ trọng tâm|giải pháp|kiến nghị|đề xuất|(?:nhiệm vụ|kế hoạch).{0,40}(?:cuối năm|thời gian tới|năm tới)");
    /** What the state is said with, also in other words than the catalogue's. */
    private static final Pattern STATE = Pattern.compile(
            "(?:từ )?(?:năm (?:trước|\\d{4})|kỳ trước)?,?\\s*(?:chuyển (?:sang|tiếp|qua))|mở mới|khai giảng mới|mới khai giảng|mới mở|khai giảng|theo kế hoạch(?: năm)?|còn phải mở|được giao"
                    + "|(?:đã )?(?:bế giảng|kết thúc|tốt nghiệp|ra trường)|đang (?:học|duy trì|quản lý)(?: cuối kỳ)?|kế hoạch năm(?: \\d{4})?|6 tháng (?:đầu|cuối) năm(?: \\d{4})?");

    private static final Pattern NAME = Pattern.compile("(?<=[\\p{L},] )\\p{Lu}\\p{L}*");
    private static final Pattern NEXT_PART =
            Pattern.compile("(?iu)[,;:]|(?<!\\p{L})(?:và|trong đó|gồm|cụ thể)(?!\\p{L})");
    private static final Pattern TAIL_ENDS =
            Pattern.compile("[,;.(:]|(?<!\\p{L})(?:với|và|trong đó|cho thấy)(?!\\p{L})|(?<=\\s)[-–](?=\\s)");
    private static final Pattern EXPECTED =
            Pattern.compile("(?iu)(?<!\\p{L})(?:dự kiến|phấn đấu|sẽ mở|sẽ tổ chức)(?!\\p{L})");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");
    private static final Map<Pattern, String> SHORT = new LinkedHashMap<>();
    /** Words that neither name what is counted nor leave anything out of it. */
    private static final Set<String> NEUTRAL = new HashSet<>();
    /** Left out on both sides before words are compared. */
    private static final Set<String> WEAK = new HashSet<>();

    static {
        for (String line : Lists.read("words.txt")) {
            if (line.startsWith("weak:")) {
                WEAK.addAll(List.of(line.substring(6).split(" ")));
            } else if (line.startsWith("neutral:")) {
                NEUTRAL.addAll(List.of(line.substring(9).split(" ")));
            } else {
                String[] sides = line.split(" = ");
                SHORT.put(Pattern.compile("(?<![\\p{L}_])(?:" + sides[0] + ")(?![\\p{L}_])"), sides[1]);
            }
        }
    }

    private final Script script;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> terms = new HashSet<>();
    private final List<String> nouns;
    private final Map<String, String> joined = new LinkedHashMap<>();
    private final Set<Integer> ends = new HashSet<>();
    /** Bare numbers count what the number before them counts. */
    private final Map<Place, Noun> bare = new HashMap<>();

    private final @Nullable Integer year;

    Meaning(Script script, List<Knowledge.Known> figures, @Nullable Integer year) {
        this.script = script;
        this.year = year;
        this.nouns = figures.stream()
                .map(figure -> figure.noun().toLowerCase(Locale.ROOT))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        List<String> everything = figures.stream()
                .map(Meaning::entry)
                .filter(Entry::whole)
                .map(Entry::topic)
                .findFirst()
                .orElse(List.of());
        Noun last = null;
        for (Claim claim : script.reading().claims()) {
            ends.add(claim.place().to());
            if (!claim.noun().name().isEmpty()) {
                last = claim.noun();
            } else if (last != null) {
                bare.put(claim.place(), last);
            }
        }
        for (Knowledge.Known figure : figures) {
            Entry entry = entry(figure).planned(everything);
            if (!entry.topic().isEmpty()
                    && !STANDING.matcher(figure.name().toLowerCase(Locale.ROOT)).lookingAt()) {
                entries.add(entry);
                String name =
                        BRACKETS.matcher(figure.name().toLowerCase(Locale.ROOT)).replaceAll(" ");
                Matcher comma = JOINED.matcher(name);
                while (comma.find()) {
                    joined.put(comma.group(), comma.group().replace(',', ' '));
                }
                terms.addAll(entry.topic());
            }
        }
        terms.removeAll(NEUTRAL);
    }

    /** The figures that a number means: all of one name, mostly one; none where that is not clear. */
    List<Knowledge.Known> of(Claim claim) {
        Surroundings around = script.reading().around(claim);
        String own = own(claim);
        Phase phase = phase(claim, own);
        boolean elsewhere = ELSEWHERE.matcher(own).find()
                || otherYear(own, phase)
                || EXPECTED.matcher(around.sentence()).find()
                || SCHOOL.matcher(around.before()).find()
                || around.above().stream()
                        .anyMatch(above ->
                                AHEAD.matcher(above.toLowerCase(Locale.ROOT)).find()
                                        || EXPECTED.matcher(above).find());
        List<Entry> counting = entries.stream()
                .filter(entry -> entry.phase() == phase && counts(entry, claim))
                .toList();
        if (elsewhere || counting.isEmpty()) {
            return List.of();
        }
        List<String> said = plain(STATE.matcher(own).replaceAll(" "));
        var scopes = new ArrayList<List<String>>();
        scopes.add(List.of());
        String wide = around.sentence();
        scopes.add(plain(wide));
        scopes.add(plain(around.before()));
        around.above().forEach(above -> scopes.add(plain(above)));
        var above = new ArrayList<String>();
        boolean named = said.stream().anyMatch(terms::contains);
        for (List<String> scope : scopes) {
            above.add("|");
            above.addAll(scope);
            List<Entry> fitting = fitting(counting, said, named ? above : scope, named);
            if (!fitting.isEmpty()) {
                boolean far = !named && scopes.indexOf(scope) > 2 && leavesOver(scope, fitting);
                return far ? List.of() : one(fitting, said, claim);
            }
        }
        boolean silent = !named && scopes.stream().flatMap(List::stream).noneMatch(terms::contains);
        return silent ? one(counting.stream().filter(Entry::whole).toList(), said, claim) : List.of();
    }

    /** Those whose words stand here, the last of them in the claim's own words and the first perhaps above. */
    private static List<Entry> fitting(List<Entry> counting, List<String> said, List<String> above, boolean named) {
        var fitting = new ArrayList<Entry>();
        for (Entry entry : counting) {
            List<String> topic = entry.topic();
            for (int cut = 0; cut <= topic.size(); cut++) {
                boolean fits = (cut == 0 || contains(above, topic.subList(0, cut)))
                        && (cut == topic.size() ? !named : contains(said, topic.subList(cut, topic.size())));
                if (fits) {
                    fitting.add(entry);
                    break;
                }
            }
        }
        return fitting;
    }

    /** Whether the words above speak of something that the figure does not: "đề tài cấp cơ sở" is not all of them. */
    private boolean leavesOver(List<String> scope, List<Entry> fitting) {
        var over = new ArrayList<>(scope);
        fitting.forEach(entry -> over.removeAll(entry.topic()));
        over.removeAll(NEUTRAL);
        return over.stream().anyMatch(terms::contains);
    }

    /** The one with most words, if all others only say less; and if it accounts for what the claim says. */
    private List<Knowledge.Known> one(List<Entry> fitting, List<String> said, Claim claim) {
        Entry best = fitting.stream()
                .max(Comparator.comparingInt(entry -> entry.topic().size()))
                .orElse(null);
        if (best == null) {
            return List.of();
        }
        boolean clear = fitting.stream().allMatch(entry -> best.topic().containsAll(entry.topic()));
        var strange = new ArrayList<>(said);
        strange.removeAll(best.topic());
        strange.removeIf(word -> NEUTRAL.contains(word) || WEAK.contains(word) || word.matches("\\d+"));
        boolean other = strange.stream().anyMatch(terms::contains);
        var tail = new ArrayList<>(
                plain(STATE.matcher(tail(claim).toLowerCase(Locale.ROOT)).replaceAll(" ")));
        tail.removeAll(best.topic());
        tail.removeIf(word -> NEUTRAL.contains(word) || WEAK.contains(word) || word.matches("\\d+"));
        if (!clear || other || strange.size() > MOST_STRANGE || !tail.isEmpty() || names(claim, best)) {
            return List.of();
        }
        return fitting.stream()
                .filter(entry -> entry.topic().equals(best.topic()))
                .map(Entry::figure)
                .toList();
    }

    /** Whether the figure counts what the number counts: lớp for lớp, người for viên chức, lượt for lượt viên chức. */
    private boolean counts(Entry entry, Claim claim) {
        Noun noun = claim.noun();
        String written = script.words(claim.place()).toLowerCase(Locale.ROOT);
        if (noun.name().isEmpty()) {
            noun = bare.getOrDefault(claim.place(), noun);
            written = noun.name();
        }
        String counted = entry.noun();
        Noun wanted = Noun.of(counted);
        if (counted.equals("lượt") || noun.name().startsWith("lượt")) {
            return counted.startsWith("lượt") && noun.name().startsWith("lượt");
        }
        boolean two = counted.indexOf(',') >= 0 && counted.startsWith("tin");
        if (two != written.matches("(?s).*tin\\s*[,/].*")) {
            return false;
        }
        return noun.name().equals(wanted.name()) || noun.isPeople() && counted.equals("người");
    }

    /** The words that belong to the claim alone: in front of it since the part before, between a pair, and behind it up to a comma. */
    private String own(Claim claim) {
        String counted = script.words(claim.place()).toLowerCase(Locale.ROOT).replaceFirst("^[\\d.,/ ]+", "");
        for (String noun : nouns) {
            counted = counted.startsWith(noun) ? counted.substring(noun.length()) : counted;
        }
        return join((near(claim) + " " + paired(claim) + " " + counted + " " + tail(claim)).toLowerCase(Locale.ROOT));
    }

    private String near(Claim claim) {
        String label = claim.label();
        int from = claim.place().from() - label.length();
        boolean behind = paired(claim).isEmpty() && ends.contains(from);
        if (!behind) {
            return label;
        }
        // What stands up to a comma still belongs to the number before.
        int cut = -1;
        Matcher part = NEXT_PART.matcher(join(label.toLowerCase(Locale.ROOT)));
        while (part.find()) {
            cut = part.end();
        }
        return cut < 0 ? label : label.substring(cut);
    }

    /** "05 lớp Trung cấp với 255 học viên": what stands between the two is said of both. */
    private String paired(Claim claim) {
        String before = script.before(claim.place(), 160);
        if (before.endsWith(claim.label())) {
            return "";
        }
        Matcher digits = LAST_NUMBER.matcher(before);
        String link = digits.find() ? digits.group(1) : "";
        return link.length() < 90 && link.indexOf(';') < 0 && link.indexOf('.') < 0 ? link : "";
    }

    /** "lãnh đạo, quản lý" and the like are one word to the catalogue. */
    private String join(String small) {
        String one = OURSELVES.matcher(small).replaceAll(match -> " "
                .repeat(match.group().length()));
        for (Map.Entry<String, String> pair : joined.entrySet()) {
            one = one.replace(pair.getKey(), pair.getValue());
        }
        return one;
    }

    /** Names of places and of other schools: the number is theirs. */
    private boolean names(Claim claim, Entry best) {
        Matcher name = NAME.matcher(near(claim) + " | " + paired(claim) + " " + tail(claim));
        while (name.find()) {
            List<String> words = plain(name.group());
            if (!words.isEmpty()
                    && !NEUTRAL.contains(words.get(0))
                    && !best.topic().containsAll(words)) {
                return true;
            }
        }
        return false;
    }

    private String tail(Claim claim) {
        Matcher end = TAIL_ENDS.matcher(join(claim.tail().toLowerCase(Locale.ROOT)));
        return end.find() ? claim.tail().substring(0, end.start()) : claim.tail();
    }

    private static Phase phase(Claim claim, String own) {
        return switch (claim.sense()) {
            case CARRIED -> Phase.CARRIED;
            case PLANNED -> Phase.PLANNED;
            default -> phase(own, claim.sense());
        };
    }

    private static Phase phase(String own, Sense sense) {
        if (REST.matcher(own).find()) {
            return Phase.REST;
        }
        if (CLOSED.matcher(own).find()) {
            return Phase.CLOSED;
        }
        if (RUNNING.matcher(own).find()) {
            return Phase.RUNNING;
        }
        return sense == Sense.OPENED || own.contains("khai giảng") ? Phase.OPENED : Phase.ALL;
    }

    /** "năm 2019 có 04 lớp" speaks of another year, unless its classes were carried over from it. */
    private boolean otherYear(String own, Phase phase) {
        Matcher found = YEAR.matcher(own);
        while (found.find()) {
            if (phase != Phase.CARRIED && year != null && Integer.parseInt(found.group(1)) != year) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(List<String> words, List<String> phrase) {
        return Collections.indexOfSubList(words, phrase) >= 0;
    }

    private static Entry entry(Knowledge.Known figure) {
        String name = figure.name().toLowerCase(Locale.ROOT);
        boolean whole = name.contains("(tất cả)");
        String rest = BRACKETS.matcher(name).replaceAll(" ");
        Phase phase = Phase.ALL;
        Map<Phase, Pattern> phases = new LinkedHashMap<>();
        phases.put(Phase.CARRIED, CARRIED);
        phases.put(Phase.REST, REST);
        phases.put(Phase.CLOSED, CLOSED);
        phases.put(Phase.RUNNING, RUNNING);
        phases.put(Phase.PLANNED, PLANNED);
        phases.put(Phase.OPENED, OPENED);
        for (Map.Entry<Phase, Pattern> one : phases.entrySet()) {
            Matcher match = one.getValue().matcher(rest);
            if (phase == Phase.ALL && match.find()) {
                phase = one.getKey();
                rest = match.replaceAll(" ");
            }
        }
        String noun = figure.noun().toLowerCase(Locale.ROOT);
        rest = rest.strip();
        String topic = rest.startsWith(noun) ? rest.substring(noun.length()) : rest;
        return new Entry(figure, noun, phase, plain(topic), whole);
    }

    /** Lower case, abbreviations written out, without signs and weak words. */
    private static List<String> plain(String words) {
        String small = words.toLowerCase(Locale.ROOT);
        for (Map.Entry<Pattern, String> one : SHORT.entrySet()) {
            small = one.getKey().matcher(small).replaceAll(one.getValue());
        }
        return Arrays.stream(small.split("[^\\p{L}\\p{M}\\d_]+"))
                .filter(word -> !word.isEmpty() && !WEAK.contains(word))
                .toList();
    }
}
