package vn.thidua.deliberation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ballot.RoundReader;
import vn.thidua.ballot.RoundResult;
import vn.thidua.ballot.Rounds;
import vn.thidua.council.CouncilRole;
import vn.thidua.deliberation.CouncilTable.Laid;
import vn.thidua.deliberation.SittingRounds.RoundRow;
import vn.thidua.interest.Interests.Interest;
import vn.thidua.page.Words;
import vn.thidua.paper.Block.Column;
import vn.thidua.paper.Block.ParagraphStyle;
import vn.thidua.paper.Block.Row;
import vn.thidua.paper.Block.Signature;
import vn.thidua.paper.Paper;
import vn.thidua.paper.PaperKind;
import vn.thidua.paper.Papers;
import vn.thidua.shared.Viewer;
import vn.thidua.sitting.AgendaItem;
import vn.thidua.sitting.Sitting;
import vn.thidua.sitting.SittingAttendance;
import vn.thidua.sitting.SittingAttendance.AttendanceState;
import vn.thidua.sitting.SittingNominee;

/**
 * Writes what a session leaves on paper: the notice, the minutes with everything that makes them valid (attendance, ballots,
 * figures per nominee, conclusion, signatures of chair and secretary), ballot papers, and a counting record for each vote. Official documents
 * are Vietnamese whatever the language of the pages.
 */
@Component
@Transactional(readOnly = true)
class SittingDocuments {

    private final Papers papers;
    private final Rounds rounds;
    private final SittingRounds held;
    private final Words words;

    SittingDocuments(Papers papers, Rounds rounds, SittingRounds held, Words words) {
        this.papers = papers;
        this.rounds = rounds;
        this.held = held;
        this.words = words;
    }

    /** Giấy mời. */
    Paper notice(Laid laid) {
        Sitting sitting = laid.sitting();
        var paper = papers.beginCouncil(PaperKind.GIAY_MOI, sitting.body().id())
                .subject(sitting.subject())
                .addressee("Các thành viên " + sitting.council().name())
                .paragraph(sitting.council().name() + " trân trọng kính mời các thành viên dự phiên họp: "
                        + sitting.subject() + ".")
                .paragraph("**Thời gian:** " + words.time(sitting.beginsAt()) + ", ngày " + words.date(sitting.heldOn())
                        + ".")
                .paragraph("**Địa điểm:** " + Objects.requireNonNullElse(sitting.place(), "…") + ".")
                .paragraph("**Nội dung:**")
                .items(laid.agenda().stream().map(SittingDocuments::agendaLine).toList());
        if (sitting.papers() != null) {
            paper.paragraph("**Tài liệu kèm theo:**")
                    .items(sitting.papers().lines().toList());
        }
        if (sitting.writtenUntil() != null) {
            paper.paragraph("Thành viên vắng mặt gửi phiếu bằng văn bản đến Thường trực Hội đồng chậm nhất ngày "
                    + words.date(sitting.writtenUntil()) + ".");
        }
        return paper.signatures(chair(laid))
                .recipients("Như trên", "Lưu: VT, TĐKT")
                .build();
    }

    /** Biên bản họp Hội đồng. */
    Paper minutes(Laid laid, Viewer viewer) {
        Sitting sitting = laid.sitting();
        var paper = papers.beginCouncil(
                        PaperKind.BIEN_BAN_HOI_DONG, sitting.body().id())
                .subject(sitting.subject());
        paper.paragraph(
                "Hôm nay, hồi " + words.time(sitting.beginsAt()) + " ngày " + words.date(sitting.heldOn()) + ", tại "
                        + Objects.requireNonNullElse(sitting.place(), "…") + ", "
                        + sitting.council().name() + " tổ chức phiên họp: " + sitting.subject() + ".");
        attendance(paper, laid);
        interests(paper, laid);
        deliberations(paper, laid, viewer);
        paper.heading(1, "KẾT LUẬN");
        if (sitting.conclusion() == null) {
            paper.paragraph("Hội đồng thống nhất với kết quả bỏ phiếu nêu trên.");
        } else {
            sitting.conclusion().lines().filter(line -> !line.isBlank()).forEach(paper::paragraph);
        }
        if (sitting.closedAt() != null) {
            paper.paragraph("Phiên họp kết thúc hồi " + words.timeAndDay(sitting.closedAt())
                    + ". Biên bản được thông qua tại phiên họp.");
        }
        var presider = Presider.of(sitting, laid.attendance());
        return paper.signatures(
                        Signature.of("THƯ KÝ", writer(laid)),
                        Signature.of("CHỦ TRÌ", presider == null ? null : presider.name()))
                .build();
    }

    private void attendance(Paper.Builder paper, Laid laid) {
        var quorum = laid.quorum();
        paper.heading(1, "THÀNH PHẦN");
        paper.paragraph("Tổng số thành viên Hội đồng theo quyết định: " + quorum.total() + "; có mặt: "
                + quorum.present() + "; vắng mặt: " + (quorum.total() - quorum.present())
                + (quorum.written() == 0 ? "" : ", trong đó " + quorum.written() + " gửi phiếu bằng văn bản")
                + ". Số thành viên có mặt tối thiểu là " + quorum.needed() + " (2/3 của " + quorum.total()
                + "): " + (quorum.isReached() ? "đủ" : "không đủ") + " điều kiện họp.");
        var presider = Presider.of(laid.sitting(), laid.attendance());
        paper.paragraph("Chủ trì: " + (presider == null ? "…" : presider.name()) + ". Thư ký: "
                + Objects.requireNonNullElse(writer(laid), "…") + ".");
        var rows = new ArrayList<Row>();
        for (SittingAttendance each : laid.attendance()) {
            rows.add(Row.of(
                    rows.size() + 1,
                    each.member().name(),
                    official(each.member().role()),
                    each.isPresent()
                            ? "Có mặt"
                            : (each.state() == AttendanceState.WRITTEN ? "Vắng, gửi phiếu" : "Vắng")
                                    + (each.reason() == null ? "" : ": " + each.reason())));
        }
        paper.table(
                List.of(
                        Column.centre("TT", 1),
                        Column.left("Họ và tên", 5),
                        Column.left("Chức danh", 4),
                        Column.left("Dự họp", 5)),
                rows);
    }

    private static void interests(Paper.Builder paper, Laid laid) {
        List<String> lines = laid.interests().stream()
                .map(SittingDocuments::interestLine)
                .distinct()
                .toList();
        if (!lines.isEmpty()) {
            paper.heading(1, "THÀNH VIÊN CÓ LIÊN QUAN").items(lines);
        }
    }

    private static String interestLine(Interest interest) {
        String ground =
                switch (interest.ground()) {
                    case SELF -> "là người được xét";
                    case HEAD -> "đứng đầu đơn vị của người, tập thể được xét";
                    case RELATIVE -> "người thân (" + interest.reason() + ")";
                    case OTHER -> interest.reason();
                };
        return interest.member() + " với " + interest.nominee() + ": " + ground
                + (interest.isActive()
                        ? "; không xem hồ sơ, không thảo luận, không bỏ phiếu"
                        : "; không áp dụng, lý do: " + interest.dismissal());
    }

    private void deliberations(Paper.Builder paper, Laid laid, Viewer viewer) {
        paper.heading(1, "NỘI DUNG VÀ KẾT QUẢ");
        Map<UUID, Presider> presiders = laid.presiders();
        for (AgendaItem item : laid.agenda()) {
            paper.heading(2, item.heading());
            Presider over = Objects.requireNonNull(presiders.get(item.id()));
            if (over.instead() != null && over.name() != null) {
                paper.paragraph(over.name() + " chủ trì nội dung này thay " + over.instead() + ", vì " + over.instead()
                        + " là người được xét hoặc có liên quan.");
            }
            if (item.note() != null) {
                item.note().lines().filter(line -> !line.isBlank()).forEach(paper::paragraph);
            }
            if (!item.nominees().isEmpty()) {
                results(paper, item);
            }
            if (item.outcome() != null) {
                paper.paragraph("Kết luận: " + item.outcome().replaceFirst("[.;\\s]+$", "") + ".");
            }
        }
        List<RoundRow> counted = held.of(laid.sitting().id()).stream()
                .filter(RoundRow::isCounted)
                .toList();
        for (RoundRow row : counted) {
            rounds.result(row.id(), viewer).ifPresent(result -> {
                paper.heading(2, row.subject() + (row.second() ? " (vòng hai)" : ""));
                paper.paragraph(figures(result));
                paper.table(VOTES, votes(result, laid));
            });
        }
    }

    private static void results(Paper.Builder paper, AgendaItem item) {
        var rows = new ArrayList<Row>();
        for (SittingNominee nominee : item.nominees()) {
            rows.add(Row.of(
                    rows.size() + 1,
                    nominee.name() + (nominee.detail() == null ? "" : ", " + nominee.detail()),
                    Objects.requireNonNullElse(nominee.arithmetic(), ""),
                    conclusion(nominee)));
        }
        paper.table(
                List.of(
                        Column.centre("TT", 1),
                        Column.left("Cá nhân, tập thể", 6),
                        Column.left("Tỷ lệ phiếu", 5),
                        Column.left("Kết quả", 3)),
                rows);
    }

    private static String conclusion(SittingNominee nominee) {
        return switch (nominee.state()) {
            case PENDING -> "Chưa bỏ phiếu";
            case PASSED -> "Đạt";
            case FAILED -> "Không đạt";
            case LOWER -> "Không đạt; đề nghị " + nominee.lowerTitle();
            case DEFERRED -> "Để lại xét sau: " + nominee.reason();
        };
    }

    private static final List<Column> VOTES = List.of(
            Column.centre("TT", 1),
            Column.left("Cá nhân, tập thể", 5),
            Column.centre("Đồng ý", 2),
            Column.centre("Không đồng ý", 2),
            Column.centre("Không ý kiến", 2),
            Column.left("Tỷ lệ", 5),
            Column.centre("Kết quả", 2));

    /** A person may stand for two titles on one ballot paper, so that the title is named too. */
    private static List<Row> votes(RoundResult result, Laid laid) {
        Map<UUID, String> titles = VotePlans.nominees(laid).stream()
                .collect(Collectors.toMap(
                        SittingNominee::id, nominee -> nominee.item().heading()));
        var rows = new ArrayList<Row>();
        for (var nominee : result.nominees()) {
            String title = titles.get(nominee.nomineeId());
            rows.add(Row.of(
                    rows.size() + 1,
                    title == null ? nominee.label() : nominee.label() + " – " + title,
                    nominee.agree(),
                    nominee.disagree(),
                    nominee.noOpinion(),
                    nominee.arithmetic(),
                    nominee.passed() ? "Đạt" : "Không đạt"));
        }
        return rows;
    }

    private static String figures(RoundResult result) {
        String method =
                switch (result.method()) {
                    case OPEN -> "Biểu quyết công khai";
                    case SECRET -> "Bỏ phiếu kín điện tử";
                    case PAPER -> "Bỏ phiếu kín bằng phiếu giấy";
                };
        return method + ". Tổng số thành viên: " + result.totalMembers() + "; có mặt: " + result.present()
                + "; số phiếu phát ra: " + result.issued() + "; thu về: " + result.collected() + "; hợp lệ: "
                + result.valid() + "; không hợp lệ: " + result.invalid() + "; phiếu trắng: " + result.blank() + ".";
    }

    /** Phiếu bầu: every sheet like the other, without number, name or sign of whoever marks it; the council's stamp says it is real. */
    Paper ballot(Laid laid, RoundRow row, List<RoundReader.NomineeLine> nominees, int copies) {
        Sitting sitting = laid.sitting();
        var rows = new ArrayList<Row>();
        for (var nominee : nominees) {
            rows.add(Row.of(rows.size() + 1, nominee.label(), Objects.requireNonNullElse(nominee.note(), ""), "", ""));
        }
        return papers.beginCouncil(PaperKind.PHIEU_BAU, sitting.body().id())
                .subject(row.subject() + (row.second() ? " (vòng hai)" : ""))
                .dated(sitting.heldOn())
                .copies(copies)
                .paragraph("Đánh dấu X vào một trong hai ô của mỗi dòng.", ParagraphStyle.CENTRED_ITALIC)
                .table(BALLOT, rows)
                .paragraph(
                        "Không ghi tên, không ký, không đánh dấu gì khác trên phiếu. Dòng để trống cả hai ô được tính là "
                                + "không có ý kiến; thành viên có liên quan đến trường hợp nào thì để trống dòng đó. Phiếu không có dấu "
                                + "của Hội đồng, phiếu đánh dấu cả hai ô của một dòng là phiếu không hợp lệ.")
                .build();
    }

    private static final List<Column> BALLOT = List.of(
            Column.centre("TT", 6),
            Column.left("Cá nhân, tập thể", 30),
            Column.left("Danh hiệu, chức vụ, đơn vị", 34),
            Column.centre("Đồng ý", 12),
            Column.centre("Không đồng ý", 18));

    /** Biên bản kiểm phiếu, of one vote. */
    Paper countingRecord(Laid laid, RoundRow row, RoundResult result, List<String> tellers) {
        Sitting sitting = laid.sitting();
        var paper = papers.beginCouncil(
                        PaperKind.BIEN_BAN_KIEM_PHIEU, sitting.body().id())
                .title("BIÊN BẢN KIỂM PHIẾU")
                .subject(row.subject() + (row.second() ? " (vòng hai)" : ""))
                .paragraph("Tại phiên họp ngày " + words.date(sitting.heldOn()) + " của "
                        + sitting.council().name() + ": " + sitting.subject() + ".");
        if (!tellers.isEmpty()) {
            paper.paragraph("Tổ kiểm phiếu:").items(tellers);
        }
        paper.paragraph(figures(result)).table(VOTES, votes(result, laid));
        result.nominees().stream()
                .map(RoundResult.NomineeResult::source)
                .distinct()
                .forEach(source -> paper.paragraph("Căn cứ tỷ lệ: " + source.replaceFirst("[.]+$", "") + "."));
        List<String> notVoting = laid.interests().stream()
                .filter(interest ->
                        interest.isActive() && result.of(interest.nomineeId()).isPresent())
                .map(interest -> interest.member() + " không bỏ phiếu cho " + interest.nominee())
                .distinct()
                .toList();
        if (!notVoting.isEmpty()) {
            paper.paragraph("Thành viên có liên quan:").items(notVoting);
        }
        if (result.manifest() != null) {
            paper.paragraph("Mã xác nhận hòm phiếu (SHA-256): " + result.manifest() + ".");
        }
        paper.paragraph("Kiểm phiếu xong lúc " + words.timeAndDay(result.countedAt()) + ".");
        List<Signature> signatures = new ArrayList<>();
        for (String teller : tellers) {
            signatures.add(Signature.of("NGƯỜI KIỂM PHIẾU", teller));
        }
        var presider = Presider.of(sitting, laid.attendance());
        signatures.add(Signature.of("CHỦ TRÌ", presider == null ? null : presider.name()));
        return paper.signatures(signatures.toArray(Signature[]::new)).build();
    }

    private static String agendaLine(AgendaItem item) {
        return item.heading()
                + (item.nominees().isEmpty() ? "" : " (" + item.nominees().size() + " đề nghị)");
    }

    private static Signature chair(Laid laid) {
        return laid.attendance().stream()
                .filter(each -> each.member().role() == CouncilRole.CHAIR)
                .findFirst()
                .map(each ->
                        Signature.onBehalf("HỘI ĐỒNG", "CHỦ TỊCH", each.member().name()))
                .orElseGet(() -> Signature.onBehalf("HỘI ĐỒNG", "CHỦ TỊCH", null));
    }

    /** Who writes the minutes: the secretary among the members, else the standing member. */
    private static @Nullable String writer(Laid laid) {
        Map<CouncilRole, String> present = laid.attendance().stream()
                .filter(SittingAttendance::isPresent)
                .collect(Collectors.toMap(
                        each -> each.member().role(), each -> each.member().name(), (first, other) -> first));
        String secretary = present.get(CouncilRole.SECRETARY);
        return secretary != null ? secretary : present.get(CouncilRole.STANDING);
    }

    private static String official(CouncilRole role) {
        return switch (role) {
            case CHAIR -> "Chủ tịch";
            case VICE_CHAIR -> "Phó Chủ tịch";
            case STANDING -> "Ủy viên thường trực";
            case SECRETARY -> "Thư ký";
            case MEMBER -> "Ủy viên";
        };
    }
}
