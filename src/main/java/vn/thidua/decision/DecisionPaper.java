package vn.thidua.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.page.Words;
import vn.thidua.paper.Block;
import vn.thidua.paper.Paper;
import vn.thidua.paper.PaperKind;
import vn.thidua.paper.Papers;
import vn.thidua.title.Title;
import vn.thidua.title.TitleCategory;
import vn.thidua.title.TitleRepository;
import vn.thidua.wording.Wording;
import vn.thidua.wording.Wordings;

/**
 * A decision of commendation: bases, articles, annexed list, in the words of {@link Wordings}. Official documents are written in Vietnamese whatever
 * the language of the pages; each of these words may be changed in the draft.
 */
@Component
public class DecisionPaper {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Papers papers;
    private final TitleRepository titles;
    private final Wordings wordings;
    private final Words words;
    private final JdbcClient database;

    DecisionPaper(Papers papers, TitleRepository titles, Wordings wordings, Words words, JdbcClient database) {
        this.papers = papers;
        this.titles = titles;
        this.wordings = wordings;
        this.words = words;
        this.database = database;
    }

    /** The decision with its list as it stands now. */
    Paper write(Decision decision) {
        Organisation school = decision.school();
        String head = headOf(school);
        List<Proposed> lines =
                decision.lines().stream().map(DecisionLine::proposed).toList();
        Map<Title, List<Proposed>> groups = groups(lines);
        Wording wording = wordings.of(PaperKind.QUYET_DINH, decision.year().lastDay());
        Map<String, String> names = Map.of(
                "ten",
                school.name(),
                "don_vi",
                place(school),
                "nam",
                decision.year().toString(),
                "danh_hieu",
                conferred(groups),
                "de_nghi",
                or(decision.proposer(), "Hội đồng Thi đua - Khen thưởng"));
        var paper = papers.begin(PaperKind.QUYET_DINH, school.id())
                .subject(decision.subject())
                .worded(wordings.name(wording))
                .paragraph((head + " " + school.name()).toUpperCase(VIETNAMESE), Block.ParagraphStyle.CENTRED_BOLD)
                .bases(wording.bases(names))
                .paragraph("QUYẾT ĐỊNH:", Block.ParagraphStyle.CENTRED_BOLD)
                .article(wording.part(1, names))
                .items(counts(groups));
        if (decision.grantsPrize()) {
            paper.article(wording.part(2, names));
        }
        paper.article(wording.part(3, names))
                .article(wording.part(4, names))
                .recipients(
                        "Như Điều " + (decision.grantsPrize() ? 3 : 2),
                        "Ban lãnh đạo " + place(school),
                        "Lưu: VT, TĐKT")
                .signatures(Block.Signature.of(head.toUpperCase(VIETNAMESE), signer(school.id())));
        annex(paper, groups, decision.subject());
        return paper.build();
    }

    /** Lines by title, higher titles first, titles before forms. */
    public Map<Title, List<Proposed>> groups(List<Proposed> lines) {
        Map<UUID, Title> known = titles.all().stream()
                .collect(Collectors.toMap(Title::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        var groups = new LinkedHashMap<Title, List<Proposed>>();
        known.values().forEach(title -> {
            List<Proposed> own = lines.stream()
                    .filter(line -> line.titleId().equals(title.id()))
                    .toList();
            if (!own.isEmpty()) {
                groups.put(title, own);
            }
        });
        return groups;
    }

    private static String conferred(Map<Title, List<Proposed>> groups) {
        boolean titles = groups.keySet().stream().anyMatch(title -> title.category() == TitleCategory.TITLE);
        boolean forms = groups.keySet().stream().anyMatch(title -> title.category() == TitleCategory.FORM);
        return titles && forms
                ? "Công nhận danh hiệu thi đua, tặng hình thức khen thưởng"
                : titles ? "Công nhận danh hiệu thi đua" : "Tặng hình thức khen thưởng";
    }

    /** "Lao động tiên tiến: 27 cá nhân". */
    public static List<String> counts(Map<Title, List<Proposed>> groups) {
        return groups.entrySet().stream()
                .map(group -> group.getKey().name() + ": " + count(group.getValue()))
                .toList();
    }

    private static String count(List<Proposed> lines) {
        long collectives =
                lines.stream().filter(line -> line.subject().isCollective()).count();
        long people = lines.size() - collectives;
        return collectives == 0
                ? people + " cá nhân"
                : people == 0 ? collectives + " tập thể" : collectives + " tập thể, " + people + " cá nhân";
    }

    /** The list on pages of its own, a group a title. */
    public static void annex(Paper.Builder paper, Map<Title, List<Proposed>> groups, String subject) {
        var rows = new ArrayList<Block.Row>();
        groups.forEach((title, lines) -> {
            rows.add(Block.Row.group(title.name() + " (" + count(lines) + ")"));
            for (int i = 0; i < lines.size(); i++) {
                Proposed line = lines.get(i);
                rows.add(Block.Row.of(i + 1, line.subjectName(), or(line.detail(), ""), or(line.achievement(), "")));
            }
        });
        paper.annex("DANH SÁCH", subject, false)
                .table(
                        List.of(
                                Block.Column.centre("TT", 6),
                                Block.Column.left("Họ và tên, tên tập thể", 32),
                                Block.Column.left("Chức vụ, đơn vị", 36),
                                Block.Column.left("Thành tích, ghi chú", 26)),
                        rows);
    }

    /** How the head of a body is called. */
    public static String headOf(Organisation school) {
        return school.kind() == OrganisationKind.EDUCATION_OFFICE ? "Trưởng phòng" : "Hiệu trưởng";
    }

    private static String place(Organisation school) {
        return school.kind() == OrganisationKind.EDUCATION_OFFICE ? "Phòng" : "Trường";
    }

    /** The head's name as the appointments know it. */
    public @Nullable String signer(UUID school) {
        return database.sql("select head_of(:school, :today)")
                .param("school", school)
                .param("today", words.today())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static String or(@Nullable String text, String other) {
        return text == null || text.isBlank() ? other : text;
    }
}
