package vn.thidua.account;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** My account: who I am here, where I am signed in. */
@Controller
@RequestMapping("/account")
class OwnAccountController {

    private final AccountRepository accounts;
    private final AccountDirectory directory;
    private final AccountService service;
    private final Sessions sessions;
    private final Words words;

    OwnAccountController(
            AccountRepository accounts,
            AccountDirectory directory,
            AccountService service,
            Sessions sessions,
            Words words) {
        this.accounts = accounts;
        this.directory = directory;
        this.service = service;
        this.sessions = sessions;
        this.words = words;
    }

    @GetMapping
    String show(Viewer viewer, HttpServletRequest request, Model model) {
        model.addAttribute("account", accounts.findById(viewer.accountId()).orElseThrow(NotFound::new));
        model.addAttribute("places", directory.placesOf(viewer.accountId()));
        model.addAttribute("sessions", sessions.of(viewer, request.getSession().getId()));
        return "account/mine";
    }

    /** Ends one session, or all others when none is named. */
    @PostMapping("/sessions/end")
    String endSessions(
            @RequestParam @Nullable String handle,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes flash) {
        service.endSessions(handle, viewer, request.getSession().getId());
        flash.addFlashAttribute("done", words.say("account.sessions.ended"));
        return "redirect:/account";
    }
}
