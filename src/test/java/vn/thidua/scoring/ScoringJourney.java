package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Element;
import vn.thidua.Demo;
import vn.thidua.Pages;

/** What a round of scoring asks from those who take part, as they click it. */
public final class ScoringJourney {

    private final Pages pages;

    public ScoringJourney(Pages pages) {
        this.pages = pages;
    }

    /** Prepares a round; half: 1, 2 or nothing. Returns its path. */
    public String prepare(String user, String year, String half, String mode, String... more) {
        var page = pages.get(user, "/scoring-rounds/new");
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        List<String> form = new ArrayList<>(List.of(
                "name",
                "Chấm thử " + year + " " + half,
                "year",
                year,
                "half",
                half,
                "set",
                page.page().selectFirst("#set option[selected]").val(),
                "selfDue",
                "2022-02-15",
                "crossDue",
                "2022-02-20",
                "explainDue",
                "2022-02-25",
                "crossMode",
                mode,
                "neighbours",
                "2",
                "threshold",
                "5",
                "secretaryEnters",
                "true",
                "_secretaryEnters",
                "on",
                "rule",
                "BY_SCORE",
                "ties",
                "FIRST_SECTION",
                "ties",
                "SECOND_SECTION",
                "ties",
                "FEWER_PENALTIES",
                "ties",
                "VOTE",
                "flags",
                "1",
                "certificates",
                "2"));
        for (int i = 0; i < more.length; i += 2) {
            int at = form.indexOf(more[i]);
            form.set(at + 1, more[i + 1]);
        }
        var made = pages.post(user, "/scoring-rounds", form.toArray(String[]::new));
        assertThat(made.status()).as(made.main()).isEqualTo(302);
        return made.location();
    }

    public Pages.Answer step(String user, String round, String from) {
        return pages.post(user, round + "/steps", "from", from);
    }

    /** Begins the own sheet. Returns its path. */
    public String begin(String user, String round, String unit) {
        var begun = pages.post(user, round + "/sheets", "unit", Demo.id(unit).toString());
        assertThat(begun.status()).as(begun.main()).isEqualTo(302);
        return begun.location();
    }

    /** The fields of a form as its page shows them: name, value, name, value … */
    public static List<String> fields(Element form) {
        var fields = new ArrayList<String>();
        for (Element field : form.select("input[name], select[name], textarea[name]")) {
            String type = field.attr("type");
            boolean ticked = !type.equals("checkbox") && !type.equals("radio") || field.hasAttr("checked");
            if (ticked
                    && !field.attr("name").equals("_csrf")
                    && !field.attr("name").equals("_once")) {
                fields.add(field.attr("name"));
                fields.add(field.tagName().equals("textarea") ? field.wholeText() : field.val());
            }
        }
        return fields;
    }

    /** Puts a value in place of what a field held. */
    public static void type(List<String> fields, String name, String value) {
        int at = -1;
        for (int i = 0; i < fields.size(); i += 2) {
            if (fields.get(i).equals(name)) {
                at = i;
            }
        }
        if (at < 0) {
            fields.add(name);
            fields.add(value);
        } else {
            fields.set(at + 1, value);
        }
    }

    /** Fills every section so that it can be signed: what is empty gets the number, with a note. */
    public void fill(String user, String sheet, String number) {
        int sections = pages.get(user, sheet).page().select("tbody tr").size();
        for (int nth = 0; nth < sections; nth++) {
            Element form = pages.get(user, sheet + "/sections/" + nth).page().selectFirst("form.score-form");
            List<String> fields = fields(form);
            for (Element line : form.select("fieldset.score-line")) {
                for (Element input : line.select("input[inputmode=decimal]")) {
                    if (input.val().isEmpty()) {
                        type(fields, input.attr("name"), number);
                    }
                }
                Element first = line.selectFirst("input[type=radio]");
                if (first != null && line.selectFirst("input[type=radio][checked]") == null) {
                    type(fields, first.attr("name"), first.val());
                }
                type(fields, line.selectFirst(".field-note input").attr("name"), "theo hồ sơ của đơn vị");
            }
            var kept = pages.post(user, sheet + "/sections/" + nth, fields.toArray(String[]::new));
            assertThat(kept.status()).as(kept.main()).isEqualTo(302);
        }
    }

    /** Adds a file to each criterion that still asks for one. */
    public void prove(String user, String sheet, byte[] file) {
        for (Element problem : pages.get(user, sheet).page().select(".heed a")) {
            if (problem.text().contains("thiếu minh chứng")) {
                String criterion = problem.attr("href").replaceAll(".*#c-", "");
                var added = pages.upload(
                        user,
                        sheet + "/criteria/" + UUID.fromString(criterion) + "/files",
                        "file",
                        "minh-chung.pdf",
                        file);
                assertThat(added.status()).as(added.main()).isEqualTo(302);
            }
        }
    }
}
