package vn.thidua.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.shared.Refusal;

/**
 * The one way in which a posted form ends: with errors the same page again and all that was typed (422), with a refusal the
 * same page and the sentence above the form, else a redirect to where the result can be seen, with a word of confirmation.
 */
@Component
public class Forms {

    private final Words words;

    Forms(Words words) {
        this.words = words;
    }

    /**
     * Carries out what the form asks for.
     *
     * @param page the form's own page
     * @param done message key of the confirmation
     * @param verb does it and returns the path to go to
     */
    public String submit(
            BindingResult errors, String page, RedirectAttributes flash, String done, Supplier<String> verb) {
        if (!errors.hasErrors()) {
            try {
                String next = verb.get();
                flash.addFlashAttribute("done", words.say(done));
                return "redirect:" + next;
            } catch (Refusal refusal) {
                errors.reject(
                        refusal.messageKey(),
                        words.written(refusal.arguments()),
                        words.say(refusal.messageKey(), refusal.arguments()));
            }
        }
        unprocessable();
        return page;
    }

    /** Marks the answer as "not accepted" (422). */
    public static void unprocessable() {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletResponse response = attributes.getResponse();
            if (response != null) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
        }
    }
}
