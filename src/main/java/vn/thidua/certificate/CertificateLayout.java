package vn.thidua.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.Organisation;

/** Where the fields stand on a school's stock for one title, or for all that have no layout of their own. */
@Entity
class CertificateLayout {

    /** The stock, lying on its side. */
    public enum StockSize {
        A4(297, 210),
        A3(420, 297);

        private final int width;
        private final int height;

        StockSize(int width, int height) {
            this.width = width;
            this.height = height;
        }

        /** In millimetres. */
        int width() {
            return width;
        }

        int height() {
            return height;
        }

        double scale() {
            return (double) width / A4.width;
        }
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    private @Nullable UUID titleId;
    private String name;

    @Enumerated(EnumType.STRING)
    private StockSize stock;

    @Column(name = "shift_x")
    private BigDecimal shiftX;

    @Column(name = "shift_y")
    private BigDecimal shiftY;

    private String fields;

    protected CertificateLayout() {}

    CertificateLayout(Organisation organisation, @Nullable UUID titleId) {
        this.id = UUID.randomUUID();
        this.organisation = organisation;
        this.titleId = titleId;
    }

    /** Takes other measures. */
    CertificateEvent arrange(String newName, StockSize newStock, BigDecimal right, BigDecimal down, String json) {
        name = newName;
        stock = newStock;
        shiftX = right;
        shiftY = down;
        fields = json;
        return new CertificateEvent.LayoutArranged(organisation.id(), id, name);
    }

    CertificateEvent removed() {
        return new CertificateEvent.LayoutRemoved(organisation.id(), id, name);
    }

    /** The usual places on stock of a size. */
    static Map<CertificateField, FieldPlace> usual(StockSize stock) {
        var places = new EnumMap<CertificateField, FieldPlace>(CertificateField.class);
        for (CertificateField field : CertificateField.values()) {
            places.put(field, FieldPlace.usual(field, stock.scale()));
        }
        return places;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Organisation organisation() {
        return organisation;
    }

    public @Nullable UUID titleId() {
        return titleId;
    }

    public String name() {
        return name;
    }

    public StockSize stock() {
        return stock;
    }

    /** Millimetres by which the printer is off to the left. */
    BigDecimal shiftX() {
        return shiftX;
    }

    BigDecimal shiftY() {
        return shiftY;
    }

    String fields() {
        return fields;
    }
}
