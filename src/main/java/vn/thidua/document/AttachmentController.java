package vn.thidua.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** The file of a document: fetching, attaching, taking away. */
@Controller
@RequestMapping("/documents/{id}/attachment")
class AttachmentController {

    private final OfficialDocumentRepository documents;
    private final DocumentService service;
    private final Attachments attachments;
    private final Words words;

    AttachmentController(
            OfficialDocumentRepository documents, DocumentService service, Attachments attachments, Words words) {
        this.documents = documents;
        this.service = service;
        this.attachments = attachments;
        this.words = words;
    }

    /** Always a download, never a page of ours, whatever is in it. */
    @GetMapping
    void show(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
        Attachment file = documents.requireReadable(id, viewer).attachment();
        if (file == null) {
            throw new NotFound();
        }
        byte[] content = attachments.content(file);
        response.setContentType(file.mediaType());
        response.setContentLength(content.length);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.getOutputStream().write(content);
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @RequestParam("file") MultipartFile file,
            Viewer viewer,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        OfficialDocument document = documents.requireChangeable(id, viewer);
        String name = file.getOriginalFilename();
        try {
            service.attach(id, name == null ? "" : name, file.getBytes(), viewer);
        } catch (Refusal refusal) {
            Forms.unprocessable();
            model.addAttribute("document", document);
            model.addAttribute("changeable", true);
            model.addAttribute("fileError", words.say(refusal.messageKey(), refusal.arguments()));
            return "document/show";
        }
        flash.addFlashAttribute("done", words.say("document.fileAttached"));
        return "redirect:/documents/" + id;
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        service.detach(id, viewer);
        flash.addFlashAttribute("done", words.say("document.fileRemoved"));
        return "redirect:/documents/" + id;
    }
}
