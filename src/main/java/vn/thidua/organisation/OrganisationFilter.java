package vn.thidua.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What the directory's query string says: words of the name or code, a kind, and the day on which names are shown. */
record OrganisationFilter(
        @Nullable String q,
        @Nullable OrganisationKind kind,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate on) {}
