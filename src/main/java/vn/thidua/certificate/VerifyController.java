package vn.thidua.certificate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public page behind the QR code of a certificate. */
@Controller
@RequestMapping("/verify")
class VerifyController {

    private final Verification verification;

    VerifyController(Verification verification) {
        this.verification = verification;
    }

    /** Where a code is typed by hand. */
    @GetMapping
    String blank(@RequestParam(required = false) @Nullable String code) {
        return code == null || !code.matches("\\s*[A-Za-z0-9]{1,40}\\s*")
                ? "certificate/verify"
                : "redirect:/verify/" + code.strip();
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        Verification.Answer answer = verification.ask(code, request.getRemoteAddr());
        model.addAttribute("answer", answer);
        if (answer.tooMany()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        } else if (answer.standing() == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        return "certificate/verify";
    }
}
