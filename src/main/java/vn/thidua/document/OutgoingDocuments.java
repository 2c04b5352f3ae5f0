package vn.thidua.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.Refusal;

/** The register as those modules use it that issue documents: the next free number, and the entry with the file. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OutgoingDocuments {

    private final OfficialDocumentRepository documents;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    OutgoingDocuments(OfficialDocumentRepository documents, JdbcClient database, ApplicationEventPublisher events) {
        this.documents = documents;
        this.database = database;
        this.events = events;
    }

    /** Holds off everybody else who is about to take a number of this organisation, until the transaction ends. */
    public void takeTurns(UUID organisation) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('register/' || :organisation, 0))")
                .param("organisation", organisation.toString())
                .query()
                .singleRow();
    }

    /**
     * The numbers of a series that the register holds, with the highest first.
     *
     * @param ending what follows the number proper: {@code -BC/TCT} or {@code /BC-TCT}
     * @param from first day of the series; numbers issued before it do not count
     */
    @Transactional(readOnly = true)
    public List<Integer> taken(UUID organisation, String ending, LocalDate from, LocalDate to) {
        return database.sql("""
                        select distinct substring(number from '^\\d{1,6}')::int as taken from official_document
                         where organisation_id = :organisation and direction = 'OUTGOING' and issued_on between :from and :to
                           and number ~ '^\\d{1,6}[-/]' and substring(number from '^\\d{1,6}(.*)$') = :ending
                         order by taken desc
                        """)
                .param("organisation", organisation)
                .param("ending", ending)
                .param("from", from)
                .param("to", to)
                .query(Integer.class)
                .list();
    }

    /**
     * A number of the register.
     *
     * @param number the number proper
     * @param ending what follows it: {@code -BC/TCT} or {@code /BC-TCT}
     */
    public record Taken(int number, String ending, LocalDate on) {}

    /** The numbers that share their ending with the latest document of a kind, the highest first. */
    @Transactional(readOnly = true)
    public List<Taken> besideLatest(UUID organisation, DocumentKind kind) {
        return database.sql("""
                        with own as (select substring(number from '^\\d{1,6}')::int as taken, substring(number from '^\\d{1,6}(.*)$') as ending, issued_on
                                       from official_document
                                      where organisation_id = :organisation and direction = 'OUTGOING' and kind = :kind and number ~ '^\\d{1,6}[-/]')
                        select taken, ending, issued_on from own
                         where ending = (select ending from own order by issued_on desc, taken desc limit 1) order by taken desc
                        """)
                .param("organisation", organisation)
                .param("kind", kind.name())
                .query((row, index) -> new Taken(
                        row.getInt("taken"), row.getString("ending"), row.getObject("issued_on", LocalDate.class)))
                .list();
    }

    /** Enters a document that was just issued, with its file. */
    public OfficialDocument enter(
            Organisation register,
            DocumentKind kind,
            String number,
            LocalDate issuedOn,
            String issuer,
            String subject,
            Attachment file) {
        var document = new OfficialDocument(
                register,
                new DocumentForm(
                        register.id(),
                        DocumentDirection.OUTGOING,
                        kind,
                        number,
                        issuedOn,
                        issuer,
                        subject,
                        null,
                        null,
                        false,
                        null));
        if (documents.hasOther(register.id(), number, issuedOn, issuer, document.id())) {
            throw new Refusal("document.alreadyEntered", number, issuedOn);
        }
        document.freeze(file);
        documents.saveAndFlush(document);
        events.publishEvent(document.entered());
        return document;
    }

    /** Says in the register that a document was annulled; the entry itself stays, so that its number is not used again. */
    public void annul(UUID id, String mark) {
        Optional<OfficialDocument> found = documents.findForChange(id);
        found.ifPresent(document -> events.publishEvent(document.annul(mark)));
    }
}
