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
 * @param template its path, {@code {school}} and {@code {person}} stand for ids of the invented world
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
            new PageOfSchool("form: a unit", "/organisations/{unit}/edit", Kind.FORM, true),
            new PageOfSchool("form: a person", "/staff/{person}/edit", Kind.FORM, true),
            new PageOfSchool("form: my registration", "/registrations/mine", Kind.FORM, true));

    String path(int school) {
        return template.replace("{school}", id("school/" + school))
                .replace("{unit}", id("unit/" + school + "/2"))
                .replace(
                        "{campaign}", id("campaign/" + school + "/" + Year.now().getValue()))
                .replace("{person}", id("person/" + school + "/20"));
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
