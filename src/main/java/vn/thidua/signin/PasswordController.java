package vn.thidua.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** One's own password: the first one after a one-time code, or a new one for the old. */
@Controller
@RequestMapping("/account/password")
class PasswordController {

    private final OwnAccountService service;
    private final Reauthentication reauthentication;
    private final Forms forms;

    PasswordController(OwnAccountService service, Reauthentication reauthentication, Forms forms) {
        this.service = service;
        this.reauthentication = reauthentication;
        this.forms = forms;
    }

    /** Blanks belong to a password like every other character. */
    @InitBinder("form")
    void keepBlanks(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(text);
            }
        });
    }

    @GetMapping
    String blank(Model model) {
        model.addAttribute("form", new PasswordForm(null, null, null));
        return "account/password";
    }

    @PostMapping
    String update(
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        return forms.submit(errors, "account/password", "password.changed", () -> {
            // Whoever came with a one-time code has no password to repeat.
            if (!viewer.mustChangePassword() && !reauthentication.confirm(viewer, form.oldPassword())) {
                throw new Refusal("password.wrongOld");
            }
            service.change(
                    form, viewer, request.getRemoteAddr(), request.getSession().getId());
            Sessions.renew(viewer.withOwnPassword(), request, response);
            return viewer.mustChangePassword() ? "/" : "/account";
        });
    }

    /** What the form posts; never shown again, never logged. */
    record PasswordForm(
            @Nullable String oldPassword,
            @Nullable String newPassword,
            @Nullable String again) {

        @Override
        public String toString() {
            return "PasswordForm";
        }
    }
}
