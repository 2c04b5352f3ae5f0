package vn.thidua.scrutiny;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.reading.Claim;
import vn.thidua.reading.Claim.Precision;
import vn.thidua.reading.Disagreement;
import vn.thidua.reading.Disagreement.Reckoning;
import vn.thidua.reading.Noun;
import vn.thidua.reading.Sense;

/** What the numbers of a text have to say: R01 to R05, R11. */
final class NumberRules {

    private NumberRules() {}

    /** A number as offices write it: 16.182. */
    static String written(BigDecimal number) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi-VN"));
        return new DecimalFormat("#,##0.##", symbols).format(number);
    }

    /** R01 to R05: what does not add up. */
    static final class Sums implements Rule {

        private static final Pattern PLANNED = Pattern.compile("(?iu)dự kiến|phấn đấu|kế hoạch");

        @Override
        public void check(Script script, Knowledge known, Consumer<Finding> finding) {
            for (Disagreement one : script.reading().disagreements()) {
                finding.accept(new Finding(
                        rule(one, script),
                        severity(one),
                        one.open() > 0 ? "open" : one.reckoning().name(),
                        words(one),
                        one.place(),
                        one.evidence(),
                        null));
            }
        }

        private static List<String> words(Disagreement one) {
            var words = new ArrayList<String>();
            words.add(written(one.stated()));
            words.add(written(one.found()));
            words.add(one.noun().name());
            words.add(written(one.stated().subtract(one.found()).abs()));
            if (one.open() > 0) {
                words.add(Integer.toString(one.open()));
            }
            return words;
        }

        private static RuleCode rule(Disagreement one, Script script) {
            return switch (one.reckoning()) {
                case BEYOND -> RuleCode.R03;
                case NONE -> RuleCode.R05;
                case PLAN, WITHOUT -> RuleCode.R04;
                case SUM, RESTATED ->
                    isResearch(one.noun())
                            ? RuleCode.R02
                            : PLANNED.matcher(script.before(one.place(), 60)).find() ? RuleCode.R04 : RuleCode.R01;
                default -> RuleCode.R01;
            };
        }

        private static boolean isResearch(Noun noun) {
            return noun.family().equals("work");
        }

        private static Severity severity(Disagreement one) {
            return one.certain() && one.reckoning() != Reckoning.WITHOUT ? Severity.ERROR : Severity.WARNING;
        }
    }

    /** R11, and R04 for what is left of a plan: "hơn 20", "nhiều đồng chí" cannot be added up by whoever compiles the reports. */
    static final class Inexact implements Rule {

        /** What stands for a figure of which the records know nothing is not what a report says. */
        private static final Pattern UNKNOWN = Pattern.compile("(?iu)(?<!\\p{L})chưa có số liệu(?!\\p{L})");

        private static final Pattern NEGATIVE = Pattern.compile(
                "(?iu)(?<=[\\p{L}:,] )-\\d[\\d.]*,?\\d* (?:lớp|học viên|lượt|người|chứng chỉ|bài|đề tài|sáng kiến|giải|tin)(?!\\p{L})");

        private static final Pattern VAGUE = Pattern.compile(
                "(?iu)(?<!\\p{L})(?:nhiều|một số|hàng chục|hàng trăm|vài) (?:đồng chí|lượt|cán bộ|giảng viên|giáo viên|viên chức|học viên|học sinh|lớp|bài|đề tài|tập thể|cá nhân)(?!\\p{L})");

        @Override
        public void check(Script script, Knowledge known, Consumer<Finding> finding) {
            for (Claim claim : script.reading().claims()) {
                boolean vague = claim.precision() == Precision.ABOUT
                        || claim.precision() == Precision.MORE_THAN
                        || claim.precision() == Precision.LESS_THAN;
                boolean counted = claim.sense() == Sense.PLAIN || claim.sense() == Sense.TOTAL;
                if (vague && counted && !claim.noun().family().equals("share")) {
                    finding.accept(new Finding(
                            RuleCode.R11,
                            Severity.NOTE,
                            "inexact",
                            claim.place(),
                            written(claim.amount()),
                            claim.noun().name()));
                }
            }
            Matcher unknown = UNKNOWN.matcher(script.text());
            while (unknown.find()) {
                finding.accept(new Finding(
                        RuleCode.R11, Severity.WARNING, "unknown", script.at(unknown.start(), unknown.end())));
            }
            Matcher negative = NEGATIVE.matcher(script.text());
            while (negative.find()) {
                finding.accept(new Finding(
                        RuleCode.R04,
                        Severity.ERROR,
                        "negative",
                        script.at(negative.start(), negative.end()),
                        negative.group()));
            }
            Matcher vague = VAGUE.matcher(script.text());
            while (vague.find()) {
                finding.accept(new Finding(
                        RuleCode.R11, Severity.NOTE, "vague", script.at(vague.start(), vague.end()), vague.group()));
            }
        }
    }
}
