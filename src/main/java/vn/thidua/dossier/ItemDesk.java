package vn.thidua.dossier;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.document.Attachments;
import vn.thidua.nomination.DossierItem.ItemKind;
import vn.thidua.nomination.DossierItems;
import vn.thidua.shared.Viewer;

/** Files of dossiers on their way in and out. */
@Component
@Transactional
class ItemDesk {

    private final DossierItems items;
    private final Attachments attachments;

    ItemDesk(DossierItems items, Attachments attachments) {
        this.items = items;
        this.attachments = attachments;
    }

    void upload(UUID id, ItemKind item, @Nullable String words, @Nullable MultipartFile file, Viewer viewer)
            throws IOException {
        items.upload(id, item, words, file, viewer);
    }

    int gather(UUID id, Viewer viewer) {
        return items.gather(id, viewer);
    }

    @Transactional(readOnly = true)
    void send(UUID id, UUID item, Viewer viewer, HttpServletResponse response) throws IOException {
        attachments.send(items.file(id, item, viewer), response);
    }
}
