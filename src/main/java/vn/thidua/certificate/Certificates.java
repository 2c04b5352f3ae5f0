package vn.thidua.certificate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.certificate.LayoutService.Arrangement;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Words;
import vn.thidua.paper.FormatFamily;
import vn.thidua.paper.LetterheadSetting;
import vn.thidua.paper.Letterheads;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** What stands on a certificate, in the words of the decision. */
@Component
@Transactional(readOnly = true)
class Certificates {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int MOST_PRINTED = 2_000;
    private static final String SAMPLE_CODE = "THUMAUTHUMAUTHUMAUTHUMAU";

    private final CertificateReader reader;
    private final LayoutService layouts;
    private final Letterheads letterheads;
    private final OrganisationRepository organisations;
    private final Words words;

    Certificates(
            CertificateReader reader,
            LayoutService layouts,
            Letterheads letterheads,
            OrganisationRepository organisations,
            Words words) {
        this.reader = reader;
        this.layouts = layouts;
        this.letterheads = letterheads;
        this.organisations = organisations;
        this.words = words;
    }

    /** Who prints: the standing body, the head, and their likes in clusters and offices. */
    static void requirePrinter(Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR, Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER);
    }

    /** The order with the body's place, head and the decision's day. */
    PrintOrder completed(PrintOrder order, UUID body) {
        if (order.number() == null || order.decided() == null) {
            throw new NotFound();
        }
        LetterheadSetting letterhead = letterheads.of(body);
        boolean office = organisations.require(body).kind() == OrganisationKind.EDUCATION_OFFICE;
        return order.or(
                letterhead.place(),
                words.official(office ? "certificate.officeHead" : "certificate.rector"),
                reader.headOf(body, order.decided()));
    }

    List<CertificateReader.Award> awards(PrintOrder order, UUID body) {
        if (order.number() == null || order.decided() == null) {
            throw new NotFound();
        }
        List<CertificateReader.Award> awards = reader.awards(body, order.number(), order.decided());
        if (awards.isEmpty()) {
            throw new NotFound();
        }
        return awards;
    }

    /** The certificates of an order as one PDF. */
    byte[] print(PrintOrder order, UUID body, String address) throws IOException {
        List<Arrangement> arrangements = layouts.arrangements(body);
        List<CertificatePdf.Sheet> sheets = awards(order, body).stream()
                .filter(award -> order.includes(award.id()))
                .limit(MOST_PRINTED)
                .map(award -> new CertificatePdf.Sheet(
                        LayoutService.choose(arrangements, award.titleId()), fields(award, order, body, address)))
                .toList();
        if (sheets.isEmpty()) {
            throw new Refusal("certificate.nothingChosen");
        }
        return CertificatePdf.of(sheets);
    }

    private Map<CertificateField, String> fields(
            CertificateReader.Award award, PrintOrder order, UUID body, String address) {
        var fields = new EnumMap<CertificateField, String>(CertificateField.class);
        fields.put(CertificateField.TITLE, award.title().toUpperCase(VIETNAMESE));
        fields.put(CertificateField.NAME, award.name());
        fields.put(CertificateField.YEAR, year(award.year()));
        fields.put(CertificateField.DECISION, decision(award.decisionNumber(), award.decidedOn(), body));
        fields.put(CertificateField.PLACE_DATE, order.place() + ", " + FormatFamily.dateInWords(order.on()));
        fields.put(CertificateField.POSITION, or(order.position()).toUpperCase(VIETNAMESE));
        fields.put(CertificateField.SIGNER, or(order.signer()));
        if (award.publicCode() != null) {
            fields.put(CertificateField.QR, address + "/verify/" + award.publicCode());
        }
        return fields;
    }

    private String year(String year) {
        return words.official(year.contains("-") ? "certificate.schoolYear" : "certificate.year", year);
    }

    private String decision(String number, LocalDate decided, UUID body) {
        return words.official(
                letterheads.of(body).party() ? "certificate.decisionOfParty" : "certificate.decisionOfState",
                number,
                FormatFamily.dateInWords(decided));
    }

    /** A certificate of nobody, to see and to lay over the stock. */
    CertificatePdf.Sheet sample(Arrangement arrangement, UUID body, String address) {
        LocalDate day = words.today();
        var award = new CertificateReader.Award(
                body,
                words.official("certificate.sample.name"),
                body,
                words.official("certificate.sample.title"),
                Integer.toString(day.getYear()),
                words.official("certificate.sample.decision"),
                day,
                null,
                SAMPLE_CODE);
        PrintOrder order =
                completed(new PrintOrder(award.decisionNumber(), day, null, day, null, award.name(), null), body);
        return new CertificatePdf.Sheet(arrangement, fields(award, order, body, address));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
