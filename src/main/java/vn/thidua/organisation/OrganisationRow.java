package vn.thidua.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the directory, with the names that were in force on the chosen day. */
record OrganisationRow(
        UUID id,
        OrganisationKind kind,
        String code,
        String name,
        @Nullable String parent,
        @Nullable String clusters,
        LocalDate from,
        @Nullable LocalDate to) {}
