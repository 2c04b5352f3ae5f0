package vn.thidua.scrutiny;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Period;

/**
 * What is known to the school when a text is looked at.
 *
 * @param period that the text reports on, if that is known
 * @param cutOff day up to which its figures count
 * @param leaving goes out next: what may stay open in a draft may not any more
 * @param documents of the register
 * @param movements in the catalogue
 * @param names of organisations as they are to be written
 * @param figures of the period as the records have them
 */
public record Knowledge(
        @Nullable Period period,
        @Nullable LocalDate cutOff,
        boolean leaving,
        LocalDate today,
        List<Document> documents,
        List<Movement> movements,
        List<String> names,
        List<Known> figures) {

    /** Of a text about which nothing is known. */
    public static Knowledge none(LocalDate today) {
        return new Knowledge(null, null, false, today, List.of(), List.of(), List.of(), List.of());
    }

    /** An entry of the register. */
    public record Document(String number, LocalDate day, String subject) {}

    /** A movement with its years. */
    public record Movement(
            String name, LocalDate from, @Nullable LocalDate to) {}

    /** The figure of the code, if the records know it. */
    Optional<Known> figure(String code) {
        return figures.stream()
                .filter(known -> code.equals(known.code()) && known.amount() != null)
                .findFirst();
    }

    /** A figure and its value, if the records give one. */
    public record Known(
            @Nullable String code,
            String name,
            String noun,
            @Nullable BigDecimal amount,
            @Nullable String link) {

        /** One that no rule asks for by its code. */
        public Known(String name, String noun, @Nullable BigDecimal amount, @Nullable String link) {
            this(null, name, noun, amount, link);
        }
    }
}
