package vn.thidua.document;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The kinds of file that are accepted, each by the ending of its name and by what its bytes show. */
enum FileKind {
    PDF("application/pdf", Set.of("pdf"), Set.of("application/pdf")),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Set.of("docx"),
            Set.of("application/zip", "application/x-tika-ooxml")),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Set.of("xlsx"),
            Set.of("application/zip", "application/x-tika-ooxml")),
    PNG("image/png", Set.of("png"), Set.of("image/png")),
    JPEG("image/jpeg", Set.of("jpg", "jpeg"), Set.of("image/jpeg"));

    private final String mediaType;
    private final Set<String> endings;
    private final Set<String> detected;

    FileKind(String mediaType, Set<String> endings, Set<String> detected) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.detected = detected;
    }

    static Optional<FileKind> ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether what was found in the bytes goes with it. */
    boolean fits(String found) {
        return detected.contains(found) || mediaType.equals(found);
    }

    boolean isOffice() {
        return this == DOCX || this == XLSX;
    }

    /** The type that the main part of an Office file declares. */
    String mainPart() {
        return mediaType + ".main+xml";
    }
}
