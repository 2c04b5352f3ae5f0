package vn.thidua.certificate;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.thidua.shared.Viewer;

/** What a form of measures would print, before it is saved: as a picture, and as a page to lay over the stock. */
@Controller
class LayoutPreviewController {

    private final Certificates certificates;

    LayoutPreviewController(Certificates certificates) {
        this.certificates = certificates;
    }

    @GetMapping("/certificates/preview.png")
    void show(@ModelAttribute LayoutForm form, BindingResult errors, Viewer viewer, HttpServletResponse response)
            throws IOException {
        send(CertificatePdf.picture(sample(form, viewer)), "image/png", response);
    }

    @GetMapping("/certificates/preview.pdf")
    void file(@ModelAttribute LayoutForm form, BindingResult errors, Viewer viewer, HttpServletResponse response)
            throws IOException {
        response.setHeader("Content-Disposition", "attachment; filename=\"calibration.pdf\"");
        send(CertificatePdf.calibration(sample(form, viewer)), "application/pdf", response);
    }

    private CertificatePdf.Sheet sample(LayoutForm form, Viewer viewer) {
        Certificates.requirePrinter(viewer);
        return certificates.sample(
                LayoutService.arrangement(form.usable()), viewer.homeId(), CertificatePrintController.address());
    }

    private static void send(byte[] content, String type, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
