package vn.thidua.journal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.thidua.page.Words;

/** Says an entry as a sentence in the reader's language, as {@code ${@journalWords…}}: the module's words, dates as we write them. */
@Component("journalWords")
class JournalWords {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern LABEL = Pattern.compile("enum\\.\\w+\\.\\w+");

    private final Words words;

    JournalWords(Words words) {
        this.words = words;
    }

    /** Who did it; what nobody asked for, the system did. */
    public String actor(JournalDirectory.Line line) {
        if (line.actor() != null) {
            return line.actor();
        }
        return words.say(line.event().equals("AccountEvent.SignInFailed") ? "journal.unknown" : "journal.system");
    }

    /** What was done. */
    public String sentence(JournalDirectory.Line line) {
        String key = "journal." + line.event();
        Object[] arguments = line.words().stream().map(this::word).toArray();
        return words.knows(key) ? words.say(key, arguments) : String.join(" · ", line.words());
    }

    /** The entry as a spreadsheet shows it. */
    List<String> cells(JournalDirectory.Line line) {
        return Arrays.asList(words.moment(line.at()), line.place(), actor(line), sentence(line), line.reason());
    }

    public String kind(String kind) {
        String key = "journal.kind." + kind;
        return words.knows(key) ? words.say(key) : words.say("journal.kind.other");
    }

    private String word(String word) {
        if (DAY.matcher(word).matches()) {
            return words.date(LocalDate.parse(word));
        }
        return LABEL.matcher(word)
                .replaceAll(found -> Matcher.quoteReplacement(
                        words.knows(found.group()) ? words.say(found.group()) : found.group()));
    }
}
