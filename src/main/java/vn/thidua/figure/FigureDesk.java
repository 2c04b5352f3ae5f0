package vn.thidua.figure;

import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;

/** The verbs of figures of the installation's own, each one transaction; figures of the outlines are fixed. */
@Service
@Transactional
class FigureDesk {

    private static final String ADD = """
            insert into figure (code, name, noun, subject, position, measure, fact, facets, levels, states, timing, source, own)
            values (:code, :name, :noun, :subject, (select coalesce(max(position), 0) + 1 from figure), :measure, :fact,
                    cast(:facets as text[]), cast(:levels as text[]), cast(:states as text[]), :timing, :source, true)
            """;
    private static final String CHANGE = """
            update figure set name = :name, noun = :noun, subject = :subject, measure = :measure, fact = :fact, facets = cast(:facets as text[]),
                   levels = cast(:levels as text[]), states = cast(:states as text[]), timing = :timing, source = :source, version = version + 1
             where code = :code and own
            """;

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    FigureDesk(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    void add(FigureForm form) {
        if (database.sql("select exists (select from figure where code = :code)")
                .param("code", form.code())
                .query(Boolean.class)
                .single()) {
            throw new Refusal("figure.codeTaken", form.code());
        }
        write(ADD, form);
        events.publishEvent(new FigureEvent.Added(form.code(), form.name()));
    }

    void change(String code, FigureForm form) {
        Own own = require(code);
        if (!Objects.equals(form.version(), own.version())) {
            throw new Stale(form, FigureForm.of(own.figure(), own.version()));
        }
        write(CHANGE, form);
        events.publishEvent(new FigureEvent.Changed(code, form.name()));
    }

    /** Takes it out of the catalogue, unless another figure or a report's text rests on it. */
    void remove(String code) {
        Own own = require(code);
        try {
            int removed = database.sql(
                            "delete from figure f where f.code = :code and f.own and not exists (select from figure o where :code = any (o.parts) or '-' || :code = any (o.parts))")
                    .param("code", code)
                    .update();
            if (removed == 0) {
                throw new Refusal("figure.inUse", own.figure().name());
            }
        } catch (DataIntegrityViolationException inUse) {
            throw new Refusal("figure.inUse", own.figure().name());
        }
        events.publishEvent(new FigureEvent.Removed(code, own.figure().name()));
    }

    /** A figure of the installation's own, or a 404. */
    Own require(String code) {
        return database.sql("select * from figure where code = :code and own for update")
                .param("code", code)
                .query((row, number) -> new Own(Figures.FIGURE.mapRow(row, number), row.getInt("version")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The same, to look at. */
    @Transactional(readOnly = true)
    Own find(String code) {
        return database.sql("select * from figure where code = :code and own")
                .param("code", code)
                .query((row, number) -> new Own(Figures.FIGURE.mapRow(row, number), row.getInt("version")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private void write(String statement, FigureForm form) {
        if (form.measure() == Measure.PARTS
                || form.measure() == Measure.REST
                || form.measure() == Measure.SHARE
                || form.measure() == Measure.HOLDERS) {
            throw new Refusal("figure.countsFacts");
        }
        if (!database.sql("select exists (select from figure where fact = :fact)")
                .param("fact", form.fact())
                .query(Boolean.class)
                .single()) {
            throw new Refusal("figure.factUnknown");
        }
        database.sql(statement)
                .param("code", form.code())
                .param("name", form.name())
                .param("noun", form.noun())
                .param("subject", form.subject().name())
                .param("measure", form.measure().name())
                .param("fact", form.fact())
                .param("facets", form.only("facet"))
                .param("levels", form.only("level"))
                .param("states", form.only("state"))
                .param("timing", form.timing().name())
                .param("source", form.source())
                .update();
    }

    /** A figure with its version. */
    record Own(Figure figure, int version) {}
}
