package vn.thidua.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.account.AccountDirectory;
import vn.thidua.account.AccountRepository;
import vn.thidua.page.Forms;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** My account: who I am here, where I am signed in. */
@Controller
@RequestMapping("/account")
class OwnAccountController {

    private final AccountRepository accounts;
    private final AccountDirectory directory;
    private final OwnAccountService service;
    private final Sessions sessions;
    private final Forms forms;

    OwnAccountController(
            AccountRepository accounts,
            AccountDirectory directory,
            OwnAccountService service,
            Sessions sessions,
            Forms forms) {
        this.accounts = accounts;
        this.directory = directory;
        this.service = service;
        this.sessions = sessions;
        this.forms = forms;
    }

    @GetMapping
    String show(Viewer viewer, HttpServletRequest request, Model model) {
        model.addAttribute("account", accounts.findById(viewer.accountId()).orElseThrow(NotFound::new));
        model.addAttribute("places", directory.placesOf(viewer.accountId()));
        request.getSession().removeAttribute(News.IN_SESSION);
        model.addAttribute("sessions", sessions.of(viewer, request.getSession().getId()));
        return "account/mine";
    }

    /** Ends one session, or all others when none is named. */
    @PostMapping("/sessions/end")
    String endSessions(@RequestParam @Nullable String handle, Viewer viewer, HttpServletRequest request) {
        service.endSessions(handle, viewer, request.getSession().getId());
        return forms.done("/account", "account.sessions.ended");
    }
}
