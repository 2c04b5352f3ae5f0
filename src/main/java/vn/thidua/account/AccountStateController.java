package vn.thidua.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** Whether an account can be used: codes, disabling and enabling; and the list to take away. */
@Controller
@RequestMapping("/accounts")
class AccountStateController {

    private final AccountService service;
    private final AccountDirectory directory;
    private final Words words;

    AccountStateController(AccountService service, AccountDirectory directory, Words words) {
        this.service = service;
        this.directory = directory;
        this.words = words;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR, Role.SCHOOL_SECRETARY);
    }

    /** The slip is the answer itself: a code is shown once and kept nowhere. */
    @PostMapping("/{id}/code")
    String code(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("slips", List.of(service.issueCode(id, viewer)));
        model.addAttribute("up", "/accounts/" + id);
        return "account/slips";
    }

    @PostMapping("/{id}/disablement")
    String disable(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        service.disable(id, viewer);
        flash.addFlashAttribute("done", words.say("account.disabled"));
        return "redirect:/accounts/" + id;
    }

    @PostMapping("/{id}/enablement")
    String enable(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        service.enable(id, viewer);
        flash.addFlashAttribute("done", words.say("account.enabled"));
        return "redirect:/accounts/" + id;
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void export(
            @PathVariable String ending,
            AccountDirectory.Filter filter,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer)
            throws IOException {
        Paging paging = Paging.of(request, "name", "user", "home", "seen");
        try (var rows = directory.all(filter, paging, viewer)) {
            Iterable<List<String>> cells = rows.map(row -> java.util.Arrays.asList(
                    row.displayName(),
                    row.userName(),
                    row.home(),
                    row.unit(),
                    row.roles().stream().map(words::label).collect(Collectors.joining(", ")),
                    words.label(row.state()),
                    words.moment(row.lastSignedIn())))::iterator;
            SheetDownload.send(new Sheet(words.say("account.list.title"), headers(), cells), ending, response);
        }
    }

    private List<String> headers() {
        return java.util.stream.Stream.of(
                        "AccountForm.displayName",
                        "AccountForm.userName",
                        "AccountForm.home",
                        "AccountForm.unit",
                        "AccountForm.roles",
                        "account.state",
                        "account.lastSignIn")
                .map(key -> words.say(key))
                .toList();
    }
}
