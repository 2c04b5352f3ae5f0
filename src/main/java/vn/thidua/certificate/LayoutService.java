package vn.thidua.certificate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.thidua.certificate.CertificateLayout.StockSize;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** The verbs of a layout, each one transaction; and what a layout means for an award. */
@Service
@Transactional
class LayoutService {

    private final CertificateLayouts layouts;
    private final OrganisationRepository organisations;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    LayoutService(
            CertificateLayouts layouts,
            OrganisationRepository organisations,
            ObjectMapper json,
            ApplicationEventPublisher events) {
        this.layouts = layouts;
        this.organisations = organisations;
        this.json = json;
        this.events = events;
    }

    /**
     * How certificates for a title are printed.
     *
     * @param titleId {@code null} for all titles without a layout of their own
     */
    record Arrangement(
            @Nullable UUID titleId,
            StockSize stock,
            double shiftX,
            double shiftY,
            Map<CertificateField, FieldPlace> places) {}

    UUID create(LayoutForm form, Viewer viewer) {
        var layout = new CertificateLayout(organisations.require(viewer.homeId()), form.titleId());
        refuseTwin(layout, viewer);
        var arranged = arrange(layout, form);
        layouts.saveAndFlush(layout);
        events.publishEvent(arranged);
        return layout.id();
    }

    void update(UUID id, LayoutForm form, Viewer viewer) {
        CertificateLayout layout = layouts.forChange(id, viewer.homeId()).orElseThrow(NotFound::new);
        if (!Objects.equals(form.version(), layout.version())) {
            throw new Stale(form, form(layout));
        }
        events.publishEvent(arrange(layout, form));
    }

    void delete(UUID id, Viewer viewer) {
        CertificateLayout layout = layouts.forChange(id, viewer.homeId()).orElseThrow(NotFound::new);
        events.publishEvent(layout.removed());
        layouts.delete(layout);
    }

    private CertificateEvent arrange(CertificateLayout layout, LayoutForm form) {
        return layout.arrange(
                form.name(), form.stock(), form.shiftX(), form.shiftY(), json.writeValueAsString(form.byField()));
    }

    private void refuseTwin(CertificateLayout layout, Viewer viewer) {
        boolean twin = layouts.allOf(viewer.homeId()).stream()
                .anyMatch(other -> Objects.equals(other.titleId(), layout.titleId()));
        if (twin) {
            throw new Refusal("certificate.layoutExists");
        }
    }

    LayoutForm form(CertificateLayout layout) {
        return LayoutForm.of(layout, places(layout));
    }

    static Arrangement arrangement(LayoutForm form) {
        return new Arrangement(
                form.titleId(),
                form.stock() == null ? StockSize.A4 : form.stock(),
                form.shiftX() == null ? 0 : form.shiftX().doubleValue(),
                form.shiftY() == null ? 0 : form.shiftY().doubleValue(),
                form.byField());
    }

    /** The layout for a title: its own, the one for all, or the usual one on A4. */
    @Transactional(readOnly = true)
    public List<Arrangement> arrangements(UUID body) {
        return layouts.allOf(body).stream()
                .map(layout -> arrangement(form(layout)))
                .toList();
    }

    static Arrangement choose(List<Arrangement> arrangements, UUID title) {
        return arrangements.stream()
                .filter(one -> title.equals(one.titleId()))
                .findFirst()
                .or(() -> arrangements.stream()
                        .filter(one -> one.titleId() == null)
                        .findFirst())
                .orElseGet(() -> new Arrangement(null, StockSize.A4, 0, 0, CertificateLayout.usual(StockSize.A4)));
    }

    private Map<CertificateField, FieldPlace> places(CertificateLayout layout) {
        Map<CertificateField, FieldPlace> usual = CertificateLayout.usual(layout.stock());
        usual.putAll(json.readValue(layout.fields(), new TypeReference<Map<CertificateField, FieldPlace>>() {}));
        return usual;
    }
}
