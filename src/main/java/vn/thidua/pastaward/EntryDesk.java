package vn.thidua.pastaward;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import vn.thidua.award.AwardKind;
import vn.thidua.award.AwardLevel;
import vn.thidua.award.AwardSubject;
import vn.thidua.award.AwardWarning;
import vn.thidua.award.Conferral;
import vn.thidua.award.Ledger;
import vn.thidua.page.Words;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;
import vn.thidua.title.Title;
import vn.thidua.title.TitleCatalogue;
import vn.thidua.title.TitleRepository;
import vn.thidua.title.TitleRule;

/** Reads the rows of the fast entry: who and what is meant, what is wrong, what is to be heeded. */
@Component
class EntryDesk {

    private final Ledger ledger;
    private final TitleRepository titles;
    private final TitleCatalogue rules;
    private final JdbcClient database;
    private final Words words;
    private final Clock clock;

    EntryDesk(
            Ledger ledger,
            TitleRepository titles,
            TitleCatalogue rules,
            JdbcClient database,
            Words words,
            Clock clock) {
        this.ledger = ledger;
        this.titles = titles;
        this.rules = rules;
        this.database = database;
        this.words = words;
        this.clock = clock;
    }

    /** What lies beside the grid. */
    @Transactional(readOnly = true)
    public void furnish(Viewer viewer, Model model) {
        model.addAttribute("receivers", Receivers.of(database, viewer.homeId()).names());
        model.addAttribute("titles", titles.inUse());
    }

    /** Reads the rows; what is wrong stands beside its cell, what is to be heeded beside its row. */
    @Transactional(readOnly = true)
    public List<Conferral> read(EntryGrid grid, BindingResult errors, Viewer viewer, Model model) {
        var reading = new Reading(viewer.homeId(), errors);
        List<EntryGrid.Line> lines = grid.filled();
        var places = new ArrayList<Integer>();
        var awards = new ArrayList<Conferral>();
        for (int i = 0; i < lines.size(); i++) {
            Conferral award = lines.get(i).isBlank() ? null : reading.read(lines.get(i), i);
            if (award != null) {
                places.add(i);
                awards.add(award);
            }
        }
        if (awards.isEmpty() && !errors.hasErrors()) {
            throw new Refusal("pastaward.nothing");
        }
        warn(awards, places, viewer.homeId(), model);
        return awards;
    }

    private void warn(List<Conferral> awards, List<Integer> places, UUID school, Model model) {
        var warnings = new HashMap<Integer, List<AwardWarning>>();
        var found = ledger.warningsOn(awards, school);
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).isEmpty()) {
                warnings.put(places.get(i), found.get(i));
            }
        }
        model.addAttribute("warnings", warnings);
    }

    /** Who decides a title today tells the level of one that is entered without it. */
    static Map<UUID, AwardLevel> levels(TitleCatalogue rules, LocalDate today) {
        return rules.on(today).stream()
                .collect(Collectors.groupingBy(
                        rule -> rule.title().id(),
                        Collectors.collectingAndThen(
                                Collectors.flatMapping(
                                        (TitleRule rule) -> rule.deciders().stream(), Collectors.toList()),
                                AwardLevel::of)));
    }

    /** One pass over a grid. */
    private final class Reading {
        private final Receivers receivers;
        private final Map<String, Title> known;
        private final Map<UUID, AwardLevel> levels;
        private final BindingResult errors;

        private Reading(UUID school, BindingResult errors) {
            this.receivers = Receivers.of(database, school);
            this.known = titles.all().stream().collect(Collectors.toMap(Title::code, title -> title));
            this.levels = levels(rules, LocalDate.now(clock));
            this.errors = errors;
        }

        private @Nullable Conferral read(EntryGrid.Line line, int place) {
            AwardSubject subject = subject(line, place);
            Title title = known.get(line.title());
            if (title == null) {
                wrong(place, "title", "pastaward.titleMissing");
            }
            EmulationYear year = year(line.year(), place);
            LocalDate on = day(line.on(), place);
            if (subject == null || title == null || year == null || errors.hasFieldErrors(path(place, "on"))) {
                return null;
            }
            boolean fits = subject.kind() == AwardSubject.Receiver.OTHER
                    || (subject.isCollective() ? title.isForCollectives() : title.isForPeople());
            if (!fits) {
                wrong(place, "title", "pastaward.titleNotForSubject");
                return null;
            }
            return new Conferral(
                    subject,
                    title.id(),
                    "",
                    year,
                    line.kind() == null || line.kind().isBlank()
                            ? AwardKind.CONG_TRANG
                            : AwardKind.valueOf(line.kind()),
                    levels.getOrDefault(title.id(), AwardLevel.BASE),
                    new Conferral.Decree(line.number(), on, line.issuer()),
                    line.achievement(),
                    null);
        }

        private @Nullable AwardSubject subject(EntryGrid.Line line, int place) {
            String typed = String.valueOf(line.receiver()).strip();
            if (line.isOutsider()) {
                return AwardSubject.other(typed);
            }
            List<AwardSubject> meant = receivers.meant(typed);
            if (meant.size() == 1) {
                return meant.get(0);
            }
            wrong(place, "receiver", meant.isEmpty() ? "pastaward.receiverUnknown" : "pastaward.receiverSeveral");
            return null;
        }

        private @Nullable EmulationYear year(@Nullable String typed, int place) {
            try {
                return EmulationYear.parse(typed == null ? "" : typed);
            } catch (Refusal refusal) {
                wrong(place, "year", "pastaward.yearWrong");
                return null;
            }
        }

        private @Nullable LocalDate day(@Nullable String typed, int place) {
            try {
                return typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
            } catch (DateTimeParseException e) {
                wrong(place, "on", "typeMismatch.java.time.LocalDate");
                return null;
            }
        }

        private void wrong(int place, String cell, String key) {
            errors.rejectValue(path(place, cell), key, words.say(key));
        }

        private static String path(int place, String cell) {
            return "lines[" + place + "]." + cell;
        }
    }
}
