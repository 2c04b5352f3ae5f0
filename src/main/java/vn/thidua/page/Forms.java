package vn.thidua.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
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
    public String submit(BindingResult errors, String page, String done, Supplier<String> verb) {
        if (!errors.hasErrors()) {
            try {
                return done(verb.get(), done);
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

    /** The same for a button with nothing to fill in: refused, its page comes again with the sentence at the top. */
    public String press(Model model, String page, String done, Supplier<String> verb) {
        try {
            return done(verb.get(), done);
        } catch (Refusal refusal) {
            model.addAttribute("notDone", words.say(refusal.messageKey(), refusal.arguments()));
            unprocessable();
            return page;
        }
    }

    /** Goes to where the result can be seen, with a word of confirmation. */
    public String done(String path, String done, Object... arguments) {
        RequestContextUtils.getOutputFlashMap(attributes().getRequest()).put("done", words.say(done, arguments));
        return "redirect:" + path;
    }

    /** Marks the answer as "not accepted" (422). */
    public static void unprocessable() {
        HttpServletResponse response = attributes().getResponse();
        if (response != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
    }

    private static ServletRequestAttributes attributes() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
