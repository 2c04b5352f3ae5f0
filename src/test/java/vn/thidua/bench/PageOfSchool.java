package vn.thidua.bench;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Year;
import java.util.List;

/**
 * A page that is measured as somebody of a school sees it.
 *
 * @param name what the table calls it
 * @param template its path, {@code {school}}, {@code {person}} and the like stand for ids of the invented world
 * @param kind list or form, or one that only counts statements and bytes
 * @param ownSchool shows the school's own records only, so that other schools must cost it nothing
 */
record PageOfSchool(String name, String template, Kind kind, boolean ownSchool) {

    enum Kind {
        LIST,
        FORM,
        OTHER
    }

    /** All that may exist; those that do not answer are left out. */
    static final List<PageOfSchool> ALL = List.of(
            new PageOfSchool("home", "/", Kind.OTHER, true),
            new PageOfSchool("staff, 50 rows", "/staff", Kind.LIST, true),
            new PageOfSchool("organisations, 50 rows", "/organisations", Kind.LIST, false),
            new PageOfSchool("accounts, 50 rows", "/accounts", Kind.LIST, true),
            new PageOfSchool("registrations, list", "/registrations/list", Kind.LIST, true),
            new PageOfSchool("registrations, board", "/registrations", Kind.OTHER, true),
            new PageOfSchool("registrations, missing", "/registrations/missing", Kind.OTHER, true),
            new PageOfSchool("registrations, print", "/registrations/print", Kind.OTHER, true),
            new PageOfSchool("campaigns", "/campaigns", Kind.OTHER, true),
            new PageOfSchool("a campaign", "/campaigns/{campaign}", Kind.OTHER, true),
            new PageOfSchool("calendar", "/calendar", Kind.OTHER, true),
            new PageOfSchool("documents", "/documents", Kind.OTHER, true),
            new PageOfSchool("titles", "/titles", Kind.OTHER, false),
            new PageOfSchool("journal", "/journal", Kind.OTHER, true),
            new PageOfSchool("a school", "/organisations/{school}", Kind.OTHER, true),
            new PageOfSchool("a person", "/staff/{person}", Kind.OTHER, true),
            new PageOfSchool("eligibility, matrix", "/eligibility", Kind.OTHER, true),
            new PageOfSchool("eligibility, a person", "/eligibility/people/{person}", Kind.OTHER, true),
            new PageOfSchool("eligibility, quota", "/eligibility/quota", Kind.OTHER, true),
            new PageOfSchool("nominations, list", "/nominations", Kind.LIST, true),
            new PageOfSchool("nominations, thread", "/nominations/thread", Kind.OTHER, true),
            new PageOfSchool("a dossier", "/nominations/{dossier}", Kind.OTHER, true),
            new PageOfSchool("council sessions", "/council-sessions", Kind.OTHER, true),
            new PageOfSchool("a council session", "/council-sessions/{session}", Kind.OTHER, true),
            new PageOfSchool("votes, list", "/votes", Kind.OTHER, true),
            new PageOfSchool("a vote, desk", "/votes/{round}/desk", Kind.OTHER, true),
            new PageOfSchool("decisions, list", "/decisions", Kind.OTHER, true),
            new PageOfSchool("a decision", "/decisions/{decision}", Kind.OTHER, true),
            new PageOfSchool("awards, ledger", "/awards", Kind.LIST, true),
            new PageOfSchool("awards, chain", "/awards/ledger", Kind.OTHER, true),
            new PageOfSchool("awards of a person", "/awards/people/{person}", Kind.OTHER, true),
            new PageOfSchool("prizes, list", "/prizes", Kind.OTHER, true),
            new PageOfSchool("fund", "/prizes/fund", Kind.OTHER, true),
            new PageOfSchool("certificates, list", "/certificates", Kind.OTHER, true),
            new PageOfSchool("form: a unit", "/organisations/{unit}/edit", Kind.FORM, true),
            new PageOfSchool("form: a person", "/staff/{person}/edit", Kind.FORM, true),
            new PageOfSchool("form: my registration", "/registrations/mine", Kind.FORM, true));

    String path(int school) {
        int year = Year.now().getValue();
        return template.replace("{school}", id("school/" + school))
                .replace("{unit}", id("unit/" + school + "/2"))
                .replace("{campaign}", id("campaign/" + school + "/" + year))
                .replace("{dossier}", id("dossier/" + school + "/" + year + "/18/CSTDCS"))
                .replace("{session}", id("sitting/" + school + "/" + year))
                .replace("{round}", id("round/" + school + "/" + year))
                .replace("{decision}", id("decision/" + school + "/" + (year - 1)))
                .replace("{person}", id("person/" + school + "/18"));
    }

    /** The id that the scripts derive from a name. */
    static String id(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(("bench/" + name).getBytes(StandardCharsets.UTF_8));
            return "%032x"
                    .formatted(new BigInteger(1, hash))
                    .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
