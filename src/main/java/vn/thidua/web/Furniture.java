package vn.thidua.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.thidua.shared.Viewer;

/** What every page knows without asking: who is looking, where, and a fresh one-time key for its form. */
@ControllerAdvice
class Furniture {

    @ModelAttribute("viewer")
    @Nullable
    Viewer viewer(@AuthenticationPrincipal @Nullable Object principal) {
        return principal instanceof Viewer viewer ? viewer : null;
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    @ModelAttribute("once")
    UUID once() {
        return UUID.randomUUID();
    }

    /** Blanks around what was typed mean nothing, unless it is a password; nothing typed is nothing. */
    @InitBinder
    void trim(WebDataBinder binder) {
        if ("password".equals(binder.getObjectName())) {
            return;
        }
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }
}
