package vn.thidua.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.page.Words;

/** Reasons in words, with numbers as offices write them. */
@Component
public class Sentences {

    private final Words words;

    Sentences(Words words) {
        this.words = words;
    }

    /** In the viewer's language. */
    public String say(Because because) {
        return words.say(because.key(), written(because));
    }

    /** As documents write it. */
    public String official(Because because) {
        return words.official(because.key(), written(because));
    }

    /** Why a unit stands where it stands, in one paragraph. */
    public String why(Standing standing) {
        return standing.why().stream().map(this::say).collect(Collectors.joining(" "));
    }

    /** The same for documents. */
    public String officialWhy(Standing standing) {
        return standing.why().stream().map(this::official).collect(Collectors.joining(" "));
    }

    private Object[] written(Because because) {
        return because.arguments().stream()
                .map(argument -> argument instanceof BigDecimal points ? words.number(points) : argument)
                .toArray();
    }

    /** The same as documents write it. */
    public String officialTies(List<? extends Enum<?>> ties) {
        return ties.stream()
                .map(tie -> words.official("enum." + tie.getDeclaringClass().getSimpleName() + "." + tie.name()))
                .collect(Collectors.joining("; "));
    }

    /** The order in which ties are parted, as a list in one sentence. */
    public String ties(List<? extends Enum<?>> ties) {
        return ties.stream().map(words::label).collect(Collectors.joining(" → "));
    }
}
