package vn.thidua.reconciliation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A text to be checked: pasted or in a file. */
record ReadingForm(
        @NotBlank @Size(min = 2, max = 200) String title,
        @Nullable String text,
        @Nullable MultipartFile file,
        @Nullable Boolean compared) {

    static ReadingForm blank() {
        return new ReadingForm("", null, null, false);
    }
}
