package vn.thidua.transfer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which school somebody came from, and under which code the record is kept there. */
record TransferForm(
        @NotNull UUID former, @NotBlank @Size(max = 30) String code) {

    static TransferForm blank() {
        return new TransferForm(null, "");
    }

    /** What the former school says. */
    record AnswerForm(@Nullable @Size(max = 1000) String opinion) {}
}
