package vn.thidua.publicity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.page.Paging;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The calendar of holidays; kept by the administrator, read by all. */
@Controller
@RequestMapping("/holidays")
class HolidayController {

    private static final String PAGE = "nomination/holiday";

    private final Holidays holidays;
    private final HolidayService service;
    private final Forms forms;

    HolidayController(Holidays holidays, HolidayService service, Forms forms) {
        this.holidays = holidays;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model) {
        Paging paging = Paging.of(request, "day");
        Page<Holiday> page = holidays.page(PageRequest.of(paging.number() - 1, paging.rows()));
        model.addAttribute("holidays", page.getContent());
        model.addAttribute("paging", paging.of(page.getTotalElements()));
        return "nomination/holidays";
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Model model) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        model.addAttribute("form", new HolidayForm(null, "", false, null, null));
        return PAGE;
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") HolidayForm form, BindingResult errors, Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        return forms.submit(errors, PAGE, "holiday.saved", () -> {
            service.create(form);
            return "/holidays";
        });
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        Holiday holiday = holidays.require(id);
        model.addAttribute("holiday", holiday);
        model.addAttribute("form", HolidayForm.of(holiday));
        return PAGE;
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") HolidayForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        model.addAttribute("holiday", holidays.require(id));
        return forms.submit(errors, PAGE, "holiday.saved", () -> {
            service.update(id, form);
            return "/holidays";
        });
    }

    @PostMapping("/{id}/removal")
    String delete(@PathVariable UUID id, Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        service.delete(id);
        return forms.done("/holidays", "holiday.removed");
    }
}
