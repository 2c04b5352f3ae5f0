package vn.thidua.prize;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was paid, when, and by which voucher.
 *
 * @param awards those chosen in the list
 */
record PaymentForm(
        @Nullable List<UUID> awards,
        @NotNull LocalDate paidOn,
        @NotBlank @Size(max = 120) String document) {}
