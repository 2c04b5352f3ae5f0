package vn.thidua.signin;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page at the door; what it posts is the security chain's business. */
@Controller
@RequestMapping("/sign-in")
class SignInController {

    static final String REFUSED = "signIn.refused";

    @GetMapping
    String blank(HttpSession session, Model model) {
        model.addAttribute("refused", session.getAttribute(REFUSED));
        session.removeAttribute(REFUSED);
        return "account/sign-in";
    }

    /**
     * Why somebody was turned away.
     *
     * @param userName as typed
     * @param seconds how long to wait; 0 when name or password was wrong
     * @param busy too many at the door
     */
    record Refused(String userName, long seconds, boolean busy) implements Serializable {}
}
