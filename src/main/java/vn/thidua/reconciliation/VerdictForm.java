package vn.thidua.reconciliation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which finding, and why it may pass. */
record VerdictForm(
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String fingerprint,
        @Nullable @Size(max = 500) String reason) {}
