package vn.thidua.pastaward;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.award.Award;
import vn.thidua.award.AwardKind;
import vn.thidua.award.AwardLevel;
import vn.thidua.award.AwardSubject;
import vn.thidua.award.Awards;
import vn.thidua.award.Conferral;
import vn.thidua.award.Ledger;
import vn.thidua.page.Words;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Column;
import vn.thidua.spreadsheet.SheetImport;
import vn.thidua.spreadsheet.SheetRow;
import vn.thidua.staff.Person;
import vn.thidua.title.Title;
import vn.thidua.title.TitleCategory;
import vn.thidua.title.TitleNames;
import vn.thidua.title.TitleRepository;

/**
 * The history of awards from a spreadsheet (Lịch sử khen thưởng). A row without a code is matched by a name that is unique in
 * the school, else it waits for a decision. The ledger only grows: what the file knows better is a correction or confirmation,
 * and undoing the import cancels what it entered.
 */
@Component
class AwardImport implements SheetImport {

    /** Whose awards a file lists. */
    enum Party {
        INDIVIDUAL_PARTY,
        COLLECTIVE_PARTY
    }

    private static final Column PARTY = Column.choice("import.awards.party", true, Party.class);
    private static final Column CODE = Column.text("import.awards.code", false, 30);
    private static final Column NAME = Column.text("import.awards.name", true, 200);
    private static final Column YEAR = Column.text("import.awards.year", true, 9);
    private static final Column TITLE = Column.text("import.awards.award", true, 200);
    private static final Column KIND = Column.choice("import.awards.kind", false, AwardKind.class);
    private static final Column LEVEL = Column.choice("import.awards.level", true, AwardLevel.class);
    private static final Column NUMBER = Column.text("import.awards.number", false, 60);
    private static final Column ON = Column.day("import.awards.on", false);
    private static final Column ISSUER = Column.text("import.awards.issuer", false, 200);
    private static final Column ACHIEVEMENT = Column.text("import.awards.achievement", false, 1000);
    private static final List<Column> COLUMNS =
            List.of(PARTY, CODE, NAME, YEAR, TITLE, KIND, LEVEL, NUMBER, ON, ISSUER, ACHIEVEMENT);

    private final Awards awards;
    private final Ledger ledger;
    private final WaitingAwards waiting;
    private final TitleRepository titles;
    private final JdbcClient database;
    private final Words words;

    AwardImport(
            Awards awards,
            Ledger ledger,
            WaitingAwards waiting,
            TitleRepository titles,
            JdbcClient database,
            Words words) {
        this.awards = awards;
        this.ledger = ledger;
        this.waiting = waiting;
        this.titles = titles;
        this.database = database;
        this.words = words;
    }

    @Override
    public String kind() {
        return "awards";
    }

    @Override
    public String home() {
        return "/awards";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Map<Column, List<String>> allowed(UUID school) {
        return Map.of(TITLE, titles.inUse().stream().map(Title::name).toList(), YEAR, List.of("2021", "2021-2022"));
    }

    @Override
    public Map<Column, Map<String, String>> readings() {
        return Map.of(TITLE, titles.all().stream().collect(Collectors.toMap(Title::code, Title::shortName)));
    }

    @Override
    public World open(UUID school) {
        return new Histories(school);
    }

    @Override
    public void undo(UUID school, List<Written> written) {
        Viewer viewer = Acting.viewer();
        String reason = words.say("import.awards.undone");
        Histories now = new Histories(school);
        for (Written row : written) {
            Award award = now.standing.get(row.record());
            boolean untouched = award != null && now.values(award).equals(row.after());
            if (row.before() != null && untouched) {
                ledger.correct(award.id(), now.facts(row.before(), award.subject()), reason, viewer);
            } else if (untouched) {
                ledger.cancel(award.id(), Conferral.Decree.UNKNOWN, reason, viewer);
            } else if (award != null || !waiting.remove(row.record(), school)) {
                throw new Refusal("import.builtUpon", row.after().get(COLUMNS.indexOf(NAME)));
            }
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** The awards of one school while a file is placed among them. */
    private final class Histories implements World {
        private final UUID school;
        private final Receivers receivers;
        private final TitleNames titleNames;
        private final Map<UUID, Title> titlesById;
        private final Map<String, Title> titlesByCode;
        private final Map<UUID, Award> standing;
        private final Map<String, List<Award>> bySubject;
        private final Map<String, Integer> rows = new HashMap<>();
        private final Map<UUID, Conferral> conferred = new LinkedHashMap<>();
        private final Map<UUID, Conferral> corrected = new LinkedHashMap<>();
        private final Map<UUID, Conferral> uncertain = new LinkedHashMap<>();
        private final Map<UUID, Boolean> people = new HashMap<>();

        private Histories(UUID school) {
            this.school = school;
            this.receivers = Receivers.of(database, school);
            List<Title> all = titles.all();
            this.titleNames = TitleNames.of(all);
            this.titlesById = all.stream().collect(Collectors.toMap(Title::id, Function.identity()));
            this.titlesByCode = all.stream().collect(Collectors.toMap(Title::code, Function.identity()));
            this.standing = awards.standing(school).stream()
                    .collect(Collectors.toMap(Award::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
            this.bySubject = standing.values().stream()
                    .collect(Collectors.groupingBy(award -> key(award.facts()), Collectors.toList()));
        }

        private static String key(Conferral award) {
            AwardSubject subject = award.subject();
            return subject.kind() + "/" + subject.personId() + "/" + subject.unitId() + "/"
                    + (subject.kind() == AwardSubject.Receiver.OTHER ? subject.name() : "") + "/" + award.titleId()
                    + "/"
                    + award.year();
        }

        @Override
        public @Nullable Placed place(SheetRow row) {
            boolean person = row.choice(PARTY, Party.class) == Party.INDIVIDUAL_PARTY;
            Title title = titleNames.find(row.text(TITLE)).orElse(null);
            if (title == null) {
                row.wrong(TITLE, words.say("import.expected.title"));
            } else if (!(person ? title.isForPeople() : title.isForCollectives())) {
                row.wrong(TITLE, words.say("import.expected.titleFits"));
            }
            EmulationYear year = year(row);
            if (year != null && row.day(ON) != null && row.day(ON).isBefore(year.firstDay())) {
                row.wrong(ON, words.say("import.expected.afterYear", year.toString()));
            }
            List<AwardSubject> meant = meant(row, person);
            if (!row.isGood() || title == null || year == null) {
                return null;
            }
            boolean certain = meant.size() == 1;
            Conferral facts = new Conferral(
                    certain ? meant.get(0) : AwardSubject.other(Objects.requireNonNull(row.text(NAME))),
                    title.id(),
                    "",
                    year,
                    Objects.requireNonNullElse(row.choice(KIND, AwardKind.class), AwardKind.CONG_TRANG),
                    Objects.requireNonNull(row.choice(LEVEL, AwardLevel.class)),
                    new Conferral.Decree(row.text(NUMBER), row.day(ON), row.text(ISSUER)),
                    row.text(ACHIEVEMENT),
                    null);
            return certain ? place(row, facts) : hold(facts, person, meant.size());
        }

        private @Nullable EmulationYear year(SheetRow row) {
            try {
                return EmulationYear.parse(Objects.requireNonNullElse(row.text(YEAR), ""));
            } catch (Refusal refusal) {
                row.wrong(YEAR, words.say("import.awards.expected.year"));
                return null;
            }
        }

        private List<AwardSubject> meant(SheetRow row, boolean person) {
            String name = Objects.requireNonNullElse(row.text(NAME), "");
            String code = person ? row.text(CODE) : null;
            if (code == null) {
                return person ? receivers.people(name) : receivers.collectives(name);
            }
            AwardSubject known = receivers.personByCode(code);
            if (known == null) {
                row.wrong(CODE, words.say("import.expected.knownCode"));
                return List.of();
            }
            if (!Person.nameKey(known.name()).equals(Person.nameKey(name))) {
                row.wrong(NAME, words.say("import.expected.nameOf", code, known.name()));
            }
            return List.of(known);
        }

        private Placed hold(Conferral facts, boolean person, int found) {
            UUID id = UUID.randomUUID();
            uncertain.put(id, facts);
            people.put(id, person);
            String name = facts.subject().name();
            return new Placed(
                    id,
                    null,
                    values(facts, person, null),
                    found == 0
                            ? words.say("import.awards.nobody", name)
                            : words.say("import.awards.several", name, found));
        }

        private @Nullable Placed place(SheetRow row, Conferral facts) {
            boolean title = titlesById.get(facts.titleId()).category() == TitleCategory.TITLE;
            String issuer =
                    facts.level() == AwardLevel.BASE ? "" : facts.decision().issuer();
            Integer earlier = rows.putIfAbsent(
                    key(facts) + "/" + (title ? issuer : facts.decision() + "/" + facts.achievement()), row.number());
            if (earlier != null) {
                row.wrong(TITLE, words.say("import.expected.awardOnce", earlier));
                return null;
            }
            Award known = known(facts);
            if (known == null && title) {
                refuseSecond(row, facts);
            }
            if (known == null) {
                UUID id = UUID.randomUUID();
                conferred.put(id, facts);
                return new Placed(id, null, values(facts, !facts.subject().isCollective(), null), null);
            }
            Conferral merged = merge(known, facts);
            if (!merged.equals(known.facts())) {
                corrected.put(known.id(), merged);
            }
            return new Placed(
                    known.id(), values(known), values(merged, !merged.subject().isCollective(), null), null);
        }

        /** The same award: a title by its year and, above the school, its issuer; a form by its decision, or when one of the two has none. */
        private @Nullable Award known(Conferral facts) {
            return bySubject.getOrDefault(key(facts), List.of()).stream()
                    .filter(award -> sameOrUnknown(
                                    award.decision().number(), facts.decision().number())
                            && (award.decision().on() == null
                                    || facts.decision().on() == null
                                    || award.decision()
                                            .on()
                                            .equals(facts.decision().on())))
                    .findFirst()
                    .orElse(null);
        }

        /** A title is held once for a year; which decision is right, the file cannot know. */
        private void refuseSecond(SheetRow row, Conferral facts) {
            bySubject.getOrDefault(key(facts), List.of()).stream()
                    .filter(award -> facts.level() == AwardLevel.BASE
                            || facts.decision().issuer() == null
                            || award.decision().issuer() == null
                            || Column.bare(facts.decision().issuer())
                                    .equals(Column.bare(award.decision().issuer())))
                    .findFirst()
                    .ifPresent(award -> row.wrong(
                            NUMBER,
                            words.say(
                                    "import.expected.oneTitle",
                                    String.valueOf(award.decision().number()))));
        }

        private static boolean sameOrUnknown(@Nullable String one, @Nullable String other) {
            return one == null || other == null || Column.bare(one).equals(Column.bare(other));
        }

        /** What the file leaves empty stays as it is known. */
        private Conferral merge(Award known, Conferral facts) {
            return new Conferral(
                    known.subject(),
                    known.titleId(),
                    known.variant(),
                    known.year(),
                    facts.kind(),
                    facts.level(),
                    new Conferral.Decree(
                            or(facts.decision().number(), known.decision().number()),
                            or(facts.decision().on(), known.decision().on()),
                            or(facts.decision().issuer(), known.decision().issuer())),
                    or(facts.achievement(), known.achievement()),
                    known.attachmentId());
        }

        private static <T> @Nullable T or(@Nullable T given, @Nullable T known) {
            return given == null ? known : given;
        }

        private List<@Nullable String> values(Award award) {
            return values(award.facts(), !award.subject().isCollective(), null);
        }

        /** An award in the order of the columns. */
        private List<@Nullable String> values(Conferral facts, boolean person, @Nullable String none) {
            return Arrays.asList(
                    (person ? Party.INDIVIDUAL_PARTY : Party.COLLECTIVE_PARTY).name(),
                    person ? receivers.codeOf(facts.subject()) : none,
                    facts.subject().name(),
                    facts.year().toString(),
                    titlesById.get(facts.titleId()).code(),
                    facts.kind().name(),
                    facts.level().name(),
                    facts.decision().number(),
                    Objects.toString(facts.decision().on(), null),
                    facts.decision().issuer(),
                    facts.achievement());
        }

        /** The other way round. */
        private Conferral facts(List<@Nullable String> values, AwardSubject subject) {
            return new Conferral(
                    subject,
                    titlesByCode
                            .get(Objects.requireNonNull(values.get(COLUMNS.indexOf(TITLE))))
                            .id(),
                    "",
                    EmulationYear.parse(Objects.requireNonNull(values.get(COLUMNS.indexOf(YEAR)))),
                    AwardKind.valueOf(Objects.requireNonNull(values.get(COLUMNS.indexOf(KIND)))),
                    AwardLevel.valueOf(Objects.requireNonNull(values.get(COLUMNS.indexOf(LEVEL)))),
                    new Conferral.Decree(
                            values.get(COLUMNS.indexOf(NUMBER)),
                            day(values.get(COLUMNS.indexOf(ON))),
                            values.get(COLUMNS.indexOf(ISSUER))),
                    values.get(COLUMNS.indexOf(ACHIEVEMENT)),
                    null);
        }

        @Override
        public void write() {
            Viewer viewer = Acting.viewer();
            ledger.conferAll(conferred, school, viewer);
            corrected.forEach((id, facts) -> ledger.correct(id, facts, words.say("import.awards.corrected"), viewer));
            uncertain.forEach((id, facts) ->
                    waiting.add(id, school, Boolean.TRUE.equals(people.get(id)), facts, viewer.displayName()));
        }
    }
}
