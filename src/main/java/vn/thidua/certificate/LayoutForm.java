package vn.thidua.certificate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.certificate.CertificateLayout.StockSize;
import vn.thidua.certificate.FieldPlace.FieldAlignment;

/** What the form of a layout posts; the places come in the order of {@link CertificateField}. */
record LayoutForm(
        @Nullable UUID titleId,
        @NotBlank @Size(min = 2, max = 120) String name,
        @NotNull StockSize stock,
        @NotNull @DecimalMin("-50") @DecimalMax("50") BigDecimal shiftX,
        @NotNull @DecimalMin("-50") @DecimalMax("50") BigDecimal shiftY,
        @Nullable @Valid List<Place> places,
        @Nullable Integer version) {

    /** One field's place, as typed. */
    record Place(
            boolean shown,
            @Nullable @DecimalMin("0") @DecimalMax("420") BigDecimal x,
            @Nullable @DecimalMin("0") @DecimalMax("420") BigDecimal y,
            @Nullable @DecimalMin("4") @DecimalMax("100") BigDecimal size,
            @Nullable @DecimalMin("5") @DecimalMax("420") BigDecimal width,
            @Nullable FieldAlignment alignment,
            boolean bold,
            boolean italic) {

        static Place of(FieldPlace place) {
            return new Place(
                    place.shown(),
                    place.x(),
                    place.y(),
                    place.size(),
                    place.width(),
                    place.alignment(),
                    place.bold(),
                    place.italic());
        }

        Place usable() {
            return new Place(
                    shown,
                    FieldPlace.fits(x, 0, 420) ? x : null,
                    FieldPlace.fits(y, 0, 420) ? y : null,
                    FieldPlace.fits(size, 4, 100) ? size : null,
                    FieldPlace.fits(width, 5, 420) ? width : null,
                    alignment,
                    bold,
                    italic);
        }

        /** With the usual measure where none was typed. */
        FieldPlace or(FieldPlace usual) {
            return new FieldPlace(
                    shown,
                    x == null ? usual.x() : x,
                    y == null ? usual.y() : y,
                    size == null ? usual.size() : size,
                    width == null ? usual.width() : width,
                    alignment == null ? usual.alignment() : alignment,
                    bold,
                    italic);
        }
    }

    /** With measures that can be drawn in place of those that were mistyped. */
    LayoutForm usable() {
        return new LayoutForm(
                titleId,
                name,
                stock,
                FieldPlace.fits(shiftX, -50, 50) ? shiftX : BigDecimal.ZERO,
                FieldPlace.fits(shiftY, -50, 50) ? shiftY : BigDecimal.ZERO,
                places == null
                        ? null
                        : places.stream()
                                .limit(CertificateField.values().length)
                                .map(place -> place == null ? null : place.usable())
                                .collect(Collectors.toCollection(ArrayList::new)),
                version);
    }

    static LayoutForm usual(StockSize stock, String name) {
        return new LayoutForm(
                null, name, stock, BigDecimal.ZERO, BigDecimal.ZERO, places(CertificateLayout.usual(stock)), null);
    }

    static LayoutForm of(CertificateLayout layout, Map<CertificateField, FieldPlace> places) {
        return new LayoutForm(
                layout.titleId(),
                layout.name(),
                layout.stock(),
                layout.shiftX(),
                layout.shiftY(),
                places(places),
                layout.version());
    }

    /** The measures as the address of their preview. */
    public String query() {
        var query = new StringBuilder("?stock=" + stock + "&shiftX=" + shiftX + "&shiftY=" + shiftY);
        for (int i = 0; places != null && i < places.size(); i++) {
            Place place = places.get(i);
            String name = "&places%5B" + i + "%5D.";
            query.append(name).append("x=").append(place.x());
            query.append(name).append("y=").append(place.y());
            query.append(name).append("size=").append(place.size());
            query.append(name).append("width=").append(place.width());
            query.append(name).append("alignment=").append(place.alignment());
            query.append(place.shown() ? name + "shown=true" : "");
            query.append(place.bold() ? name + "bold=true" : "");
            query.append(place.italic() ? name + "italic=true" : "");
        }
        return query.toString().replaceAll("&[^&]*=null(?=&|$)", "");
    }

    private static List<Place> places(Map<CertificateField, FieldPlace> places) {
        var typed = new ArrayList<Place>();
        for (CertificateField field : CertificateField.values()) {
            typed.add(Place.of(places.get(field)));
        }
        return typed;
    }

    Map<CertificateField, FieldPlace> byField() {
        Map<CertificateField, FieldPlace> usual = CertificateLayout.usual(stock == null ? StockSize.A4 : stock);
        var places = new EnumMap<CertificateField, FieldPlace>(usual);
        for (CertificateField field : CertificateField.values()) {
            if (places() != null && field.ordinal() < places().size()) {
                Place typed = places().get(field.ordinal());
                places.put(field, typed == null ? usual.get(field) : typed.or(usual.get(field)));
            }
        }
        return places;
    }
}
