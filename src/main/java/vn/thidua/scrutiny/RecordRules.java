package vn.thidua.scrutiny;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.thidua.reading.Claim;
import vn.thidua.reading.Claim.Precision;
import vn.thidua.reading.Sense;

/** What the school's own records have to say: R20. */
final class RecordRules {

    private RecordRules() {}

    /** R20: a bound figure that has changed since the author looked. */
    static final class Bound implements Rule {

        @Override
        public void check(Script script, Knowledge known, Consumer<Finding> finding) {
            for (Script.Part part : script.parts()) {
                if (part.stale()) {
                    int end = Math.min(
                            part.to(), part.from() + Math.max(1, part.name().length()));
                    finding.accept(new Finding(
                            RuleCode.R20, Severity.WARNING, "stale", script.at(part.from(), end), part.name()));
                }
            }
        }
    }

    /** R20: what the text counts against what the records count, where it is clear that both mean the same. */
    static final class Values implements Rule {

        private static final Set<String> EMPTY = Set.of(
                "tổ", "chức", "thực", "hiện", "được", "mở", "đã", "trong", "tháng", "đầu", "cuối", "năm", "cho", "các",
                "với", "và", "số", "lượng", "tổng", "là", "của", "có", "cán", "bộ", "tại", "trường", "nhà", "gồm", "đó",
                "những", "về", "cùng", "phối", "hợp", "đơn", "vị", "liên", "quan", "từ", "ở", "theo", "so", "tỉnh",
                "kết", "quả", "lớp", "học", "viên", "lượt", "để", "ngày");
        private static final int LINE = 200;
        private static final double COVERED = 0.6;

        @Override
        public void check(Script script, Knowledge known, Consumer<Finding> finding) {
            if (known.figures().isEmpty()) {
                return;
            }
            for (Claim claim : script.reading().claims()) {
                boolean comparable = claim.precision() == Precision.EXACT
                        && claim.whole() == null
                        && (claim.sense() == Sense.PLAIN
                                || claim.sense() == Sense.TOTAL
                                || claim.sense() == Sense.CARRIED
                                || claim.sense() == Sense.OPENED)
                        && !claim.bracketed()
                        && !claim.denied();
                if (comparable) {
                    hold(script, claim, known, finding);
                }
            }
        }

        private static void hold(Script script, Claim claim, Knowledge known, Consumer<Finding> finding) {
            Set<String> context = context(claim);
            List<Knowledge.Known> counting = known.figures().stream()
                    .filter(figure -> figure.noun()
                            .toLowerCase(Locale.ROOT)
                            .startsWith(claim.noun().name()))
                    .filter(figure -> isOfStage(claim, figure))
                    .toList();
            List<Knowledge.Known> fitting = counting.stream()
                    .filter(figure -> context.containsAll(words(figure.name()))
                            && !words(figure.name()).isEmpty())
                    .sorted(Comparator.comparingInt(
                            (Knowledge.Known figure) -> -words(figure.name()).size()))
                    .toList();
            if (fitting.isEmpty()) {
                return;
            }
            Knowledge.Known best = fitting.get(0);
            int size = words(best.name()).size();
            boolean clear = size >= COVERED * context.size()
                    && fitting.stream()
                            .skip(1)
                            .noneMatch(other -> words(other.name()).size() == size);
            boolean differs = best.amount().compareTo(claim.amount()) != 0;
            if (clear && differs && (!best.name().contains("(tất cả)") || opensLine(script, claim))) {
                finding.accept(new Finding(
                        RuleCode.R20,
                        Severity.WARNING,
                        "value",
                        List.of(
                                NumberRules.written(claim.amount()),
                                NumberRules.written(best.amount()),
                                claim.noun().name(),
                                best.name()),
                        claim.place(),
                        List.of(),
                        best.link()));
            }
        }

        /** "- Mở mới: 08 lớp" says that of everything; after other words of its line it goes on with what they were about. */
        private static boolean opensLine(Script script, Claim claim) {
            String before = script.before(claim.place(), LINE);
            return before.substring(before.lastIndexOf('\n') + 1).strip().matches("[-–]?[^.+;,\\d]*");
        }

        /** Classes that are carried over are not held against those that were opened, nor against all. */
        private static boolean isOfStage(Claim claim, Knowledge.Known figure) {
            String name = figure.name().toLowerCase(Locale.ROOT);
            boolean opened = name.endsWith("mở mới");
            boolean carried = name.endsWith("chuyển sang");
            return opened == (claim.sense() == Sense.OPENED) && carried == (claim.sense() == Sense.CARRIED);
        }

        /** The words around a number that say what it is about. */
        private static Set<String> context(Claim claim) {
            String label = claim.label();
            String near = label.substring(Math.max(label.lastIndexOf('.'), label.lastIndexOf('+')) + 1);
            String tail = claim.tail().split("[,;.(]|(?<!\\p{L})(?:với|và|trong|cho)(?!\\p{L})", 2)[0];
            return words(near + " " + tail);
        }

        private static Set<String> words(String phrase) {
            String plain = phrase.toLowerCase(Locale.ROOT)
                    .replace("đào tạo, bồi dưỡng (tất cả)", "")
                    .replace("liên kết", "liênkết");
            return Arrays.stream(plain.split("[^\\p{L}]+"))
                    .filter(word -> !word.isEmpty() && !EMPTY.contains(word))
                    .collect(Collectors.toSet());
        }
    }
}
