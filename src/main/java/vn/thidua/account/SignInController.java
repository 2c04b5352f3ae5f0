package vn.thidua.account;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page at the door; what it posts is the security chain's business. */
@Controller
@RequestMapping("/sign-in")
class SignInController {

    @GetMapping
    String blank() {
        return "account/sign-in";
    }
}
