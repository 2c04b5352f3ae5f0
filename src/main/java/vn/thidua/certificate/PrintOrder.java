package vn.thidua.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Which certificates are to be printed, and what stands under all of them; lives in the address, nothing is changed by printing. */
record PrintOrder(
        @Nullable String number,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate decided,

        @Nullable String place,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate on,

        @Nullable String position,
        @Nullable String signer,
        @Nullable List<UUID> award) {

    /** With what is usual where nothing was typed. */
    PrintOrder or(String usualPlace, String usualPosition, @Nullable String usualSigner) {
        return new PrintOrder(
                number,
                decided,
                place == null ? usualPlace : place,
                on == null ? decided : on,
                position == null ? usualPosition : position,
                signer == null ? usualSigner : signer,
                award == null ? List.of() : award);
    }

    boolean includes(UUID id) {
        return award == null || award.isEmpty() || award.contains(id);
    }
}
