package vn.thidua.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.shared.EmulationYear;

/**
 * How a body heads its documents: names in capitals, its symbol in numbers, the place before the date, and whether it writes in
 * the Party's format. Until the body says otherwise it follows from its name and kind.
 */
@Entity
@Table(name = "letterhead")
public class LetterheadSetting {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Pattern PLACE = Pattern.compile("(?:tỉnh|thành phố|huyện|thị xã|thị trấn|phường|xã) (.+)$");

    private static final Pattern PROVINCE = Pattern.compile("(.+) tỉnh (.+)");
    private static final int LONG_NAME = 36;

    @Id
    private UUID organisationId;

    @Version
    private int version;

    private @Nullable String superior;
    private String issuer;
    private String symbol;
    private String place;
    private boolean party;

    protected LetterheadSetting() {}

    private LetterheadSetting(
            UUID organisationId, @Nullable String superior, String issuer, String symbol, String place, boolean party) {
        this.organisationId = organisationId;
        write(superior, issuer, symbol, place, party);
    }

    /**
     * What follows from the name and the kind of a body. A political school stands below the Party committee of its province,
     * whose name need not be said twice.
     */
    static LetterheadSetting usual(Organisation body) {
        Organisation above = body.parent();
        boolean party =
                body.kind() != OrganisationKind.EDUCATION_OFFICE && body.yearKind() == EmulationYear.Kind.CALENDAR;
        Matcher province = PROVINCE.matcher(body.name());
        boolean ofProvince = party && body.kind() == OrganisationKind.SCHOOL && province.matches();
        String superior = ofProvince ? "Tỉnh ủy " + province.group(2) : above == null ? null : above.name();
        String issuer = ofProvince && body.name().length() > LONG_NAME ? province.group(1) : body.name();
        return new LetterheadSetting(
                body.id(), superior, issuer, body.code().split("-")[0].toUpperCase(VIETNAMESE), placeIn(body), party);
    }

    private static String placeIn(Organisation body) {
        Organisation above = body.parent();
        Matcher own = PLACE.matcher(body.name());
        if (own.find()) {
            return own.group(1);
        }
        Matcher aboves = PLACE.matcher(above == null ? "" : above.name());
        return aboves.find() ? aboves.group(1) : "……………";
    }

    /** Says how it shall be from now on. */
    void write(@Nullable String newSuperior, String newIssuer, String newSymbol, String newPlace, boolean newParty) {
        superior = newSuperior == null || newSuperior.isBlank() ? null : capitals(newSuperior);
        issuer = capitals(newIssuer);
        symbol = newSymbol.strip();
        place = newPlace.strip();
        party = newParty;
    }

    static String capitals(String name) {
        return name.strip().toUpperCase(VIETNAMESE);
    }

    Paper.Letterhead own() {
        return new Paper.Letterhead(superior, issuer, symbol, place);
    }

    /** Of the body's emulation council. */
    Paper.Letterhead council() {
        return new Paper.Letterhead(issuer, "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", "HĐTĐKT", place);
    }

    /** Of a faculty or office of the body. */
    Paper.Letterhead unit(String name) {
        return new Paper.Letterhead(issuer, capitals(name), symbol, place);
    }

    UUID organisationId() {
        return organisationId;
    }

    public int version() {
        return version;
    }

    public @Nullable String superior() {
        return superior;
    }

    public String issuer() {
        return issuer;
    }

    public String symbol() {
        return symbol;
    }

    public String place() {
        return place;
    }

    public boolean party() {
        return party;
    }
}
