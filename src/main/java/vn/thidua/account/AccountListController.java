package vn.thidua.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** Accounts as a list, as a spreadsheet with the same filter and order, and one by one. */
@Controller
@RequestMapping("/accounts")
class AccountListController {

    private static final String[] COLUMNS = {"name", "user", "home", "seen"};
    private static final List<String> HEADERS = List.of(
            "AccountForm.displayName",
            "AccountForm.userName",
            "AccountForm.home",
            "AccountForm.unit",
            "AccountForm.roles",
            "account.state",
            "account.lastSignIn");

    private final AccountDirectory directory;
    private final AccountRepository accounts;
    private final Words words;

    AccountListController(AccountDirectory directory, AccountRepository accounts, Words words) {
        this.directory = directory;
        this.accounts = accounts;
        this.words = words;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR, Role.SCHOOL_SECRETARY);
    }

    @GetMapping
    String list(AccountDirectory.Filter filter, HttpServletRequest request, Viewer viewer, Model model) {
        Paging paging = Paging.of(request, COLUMNS);
        model.addAttribute("rows", directory.find(filter, paging, viewer));
        model.addAttribute("filter", filter);
        model.addAttribute("paging", paging);
        return "account/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("account", accounts.require(id, viewer));
        model.addAttribute("places", directory.placesOf(id));
        return "account/show";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void export(
            @PathVariable String ending,
            AccountDirectory.Filter filter,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer)
            throws IOException {
        try (var rows = directory.all(filter, Paging.of(request, COLUMNS), viewer)) {
            Iterable<List<String>> cells = rows.map(row -> row.cells(words))::iterator;
            List<String> headers = HEADERS.stream().map(words::say).toList();
            SheetDownload.send(new Sheet(words.say("account.list.title"), headers, cells), ending, response);
        }
    }
}
