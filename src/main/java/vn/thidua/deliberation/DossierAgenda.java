package vn.thidua.deliberation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.nomination.Nominees;
import vn.thidua.nomination.Nominees.Nominee;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;
import vn.thidua.sitting.Sitting;
import vn.thidua.sitting.SittingNominee;
import vn.thidua.sitting.SittingNominee.Proposed;
import vn.thidua.sitting.Sittings;
import vn.thidua.title.Title;
import vn.thidua.title.TitleRepository;

/** Dossiers that wait for the council come onto the agenda, grouped by title, with what is in them in short. */
@Service
@Transactional
class DossierAgenda {

    private static final int LONGEST_SUMMARY = 2000;
    private static final int LONGEST_DETAIL = 500;

    private final Sittings sittings;
    private final Nominees dossiers;
    private final TitleRepository titles;
    private final SittingRounds rounds;
    private final JdbcClient database;

    DossierAgenda(
            Sittings sittings, Nominees dossiers, TitleRepository titles, SittingRounds rounds, JdbcClient database) {
        this.sittings = sittings;
        this.dossiers = dossiers;
        this.titles = titles;
        this.rounds = rounds;
        this.database = database;
    }

    /** What a dossier holds, for the members. */
    record Evidence(String item, String words, boolean doubtful, boolean accepted) {}

    /** Dossiers of the session's year that wait for the council and are on no agenda that is still to come. */
    @Transactional(readOnly = true)
    public List<Nominee> waiting(Sitting sitting) {
        var placed = database.sql("""
                        select n.dossier_id from sitting_nominee n join agenda_item i on i.id = n.item_id join sitting s on s.id = i.sitting_id
                         where s.organisation_id = :body and n.dossier_id is not null and n.state = 'PENDING' and s.state in ('PLANNED', 'CONVENED', 'OPEN')
                        """)
                .param("body", sitting.body().id())
                .query(UUID.class)
                .set();
        return dossiers.readyForCouncil(sitting.body().id(), sitting.year()).stream()
                .filter(dossier -> !placed.contains(dossier.id()))
                .toList();
    }

    /** Puts the chosen ones on the agenda. */
    int place(UUID id, Collection<UUID> chosen, Viewer viewer) {
        Sitting sitting = sittings.hold(id, viewer);
        rounds.openIn(id).ifPresent(vote -> {
            throw new Refusal("sitting.voteOpen", vote);
        });
        List<Nominee> wanted = waiting(sitting).stream()
                .filter(dossier -> chosen.contains(dossier.id()))
                .toList();
        if (wanted.isEmpty()) {
            throw new Refusal("vote.noNominee");
        }
        Map<UUID, Title> byId = titles
                .findByIdIn(wanted.stream().map(Nominee::titleId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Title::id, Function.identity()));
        Map<UUID, String> summaries = summaries(wanted.stream().map(Nominee::id).toList());
        wanted.forEach(dossier -> sittings.nominate(
                sitting,
                java.util.Objects.requireNonNull(byId.get(dossier.titleId())),
                new Proposed(
                        dossier.id(),
                        dossier.personId(),
                        dossier.unitId(),
                        dossier.name(),
                        cut(detail(dossier), LONGEST_DETAIL),
                        cut(summary(dossier, summaries.get(dossier.id())), LONGEST_SUMMARY))));
        return wanted.size();
    }

    /** The accepted evidence of a dossier, as the members read it; nothing where there is no dossier. */
    @Transactional(readOnly = true)
    public List<Evidence> evidence(SittingNominee nominee) {
        return nominee.dossierId() == null
                ? List.of()
                : database.sql(
                                "select item, words, doubtful, state from dossier_item where dossier_id = :dossier order by item, added_at")
                        .param("dossier", nominee.dossierId())
                        .query((row, number) -> new Evidence(
                                row.getString("item"),
                                row.getString("words"),
                                row.getBoolean("doubtful"),
                                "ACCEPTED".equals(row.getString("state"))))
                        .list();
    }

    private Map<UUID, String> summaries(Collection<UUID> ids) {
        return database
                .sql("""
                        select dossier_id, string_agg(words, E'\\n' order by item, added_at) as words from dossier_item
                         where dossier_id in (:ids) and source in ('RATING', 'WORK', 'AWARD') and state <> 'REFUSED' group by dossier_id
                        """)
                .param("ids", ids)
                .query((row, number) -> Map.entry(row.getObject("dossier_id", UUID.class), row.getString("words")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static @Nullable String detail(Nominee dossier) {
        String text = java.util.stream.Stream.of(dossier.position(), dossier.personId() == null ? null : dossier.unit())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String summary(Nominee dossier, @Nullable String evidence) {
        String text = java.util.stream.Stream.of(dossier.achievement(), evidence)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
