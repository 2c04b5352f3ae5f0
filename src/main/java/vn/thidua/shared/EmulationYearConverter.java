package vn.thidua.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps an emulation year as the text that people write, {@code 2022} or {@code 2021-2022}. */
@Converter(autoApply = true)
class EmulationYearConverter implements AttributeConverter<EmulationYear, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable EmulationYear year) {
        return year == null ? null : year.toString();
    }

    @Override
    public @Nullable EmulationYear convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : EmulationYear.parse(text);
    }
}
