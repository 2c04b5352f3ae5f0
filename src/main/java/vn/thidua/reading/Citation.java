package vn.thidua.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that a text names by its number: {@code 68-BC/TCT}, {@code 12/BC-TCT}, {@code 98/2023/NĐ-CP}.
 *
 * @param kind the word in front of it, if it is a kind of document: "Hướng dẫn"
 * @param number as written, without spaces
 * @param ordinal the running number in it
 * @param symbol sign of the kind: BC, KH, QĐ
 * @param body the issuer's sign behind the symbol: TCT
 * @param day the day that follows it, if one does
 * @param place of the number
 */
public record Citation(
        @Nullable String kind,
        String number,
        int ordinal,
        String symbol,
        String body,
        @Nullable LocalDate day,
        Place place) {}
