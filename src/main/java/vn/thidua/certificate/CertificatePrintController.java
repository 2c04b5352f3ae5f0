package vn.thidua.certificate;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.thidua.shared.Viewer;

/** Printing the certificates of one decision. */
@Controller
@RequestMapping("/certificates")
class CertificatePrintController {

    private final Certificates certificates;

    CertificatePrintController(Certificates certificates) {
        this.certificates = certificates;
    }

    @GetMapping("/print")
    String show(PrintOrder order, Viewer viewer, Model model) {
        Certificates.requirePrinter(viewer);
        model.addAttribute("order", certificates.completed(order, viewer.homeId()));
        model.addAttribute("awards", certificates.awards(order, viewer.homeId()));
        return "certificate/print";
    }

    @GetMapping("/print.pdf")
    void file(PrintOrder order, Viewer viewer, HttpServletResponse response) throws IOException {
        Certificates.requirePrinter(viewer);
        PrintOrder whole = certificates.completed(order, viewer.homeId());
        byte[] pdf = certificates.print(whole, viewer.homeId(), address());
        response.setContentType("application/pdf");
        response.setContentLength(pdf.length);
        response.setHeader("Content-Disposition", "attachment; filename=\"certificates.pdf\"");
        response.getOutputStream().write(pdf);
    }

    /** As the browser knows us; it leads to the public page from wherever the certificate hangs. */
    static String address() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
