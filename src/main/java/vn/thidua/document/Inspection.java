package vn.thidua.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import vn.thidua.shared.Refusal;

/** A look at an uploaded file before anything is done with it; whatever is wrong ends in a sentence. */
final class Inspection {

    static final int LARGEST = 25 * 1024 * 1024;

    private static final Set<String> MACRO_ENDINGS = Set.of("docm", "dotm", "xlsm", "xltm", "xlam", "xlsb");
    private static final String COMPOUND_FILE = "application/x-tika-msoffice";
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final Pattern PDF_ENCRYPTION = Pattern.compile("/Encrypt\\s*(?:<<|\\d+\\s+\\d+\\s+R)");
    private static final Pattern PDF_ACTION = Pattern.compile("/(?:JavaScript|Launch)\\b");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}]");
    private static final byte[] PNG_END = {'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};
    private static final long MOST_PIXELS = 100_000_000L;
    private static final int LONGEST_NAME = 150;
    private static final int TAIL = 1024;
    private static final Tika TIKA = new Tika();

    private final String name;
    private final byte[] content;

    Inspection(String claimedName, byte[] content) {
        this.name = clean(claimedName);
        this.content = content;
    }

    /** The last part of the path, without what the eye cannot see (such as marks that turn the reading direction). */
    private static String clean(String claimed) {
        String last = claimed.substring(Math.max(claimed.lastIndexOf('/'), claimed.lastIndexOf('\\')) + 1);
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(last, Normalizer.Form.NFC))
                .replaceAll("")
                .strip();
        return visible.length() <= LONGEST_NAME ? visible : visible.substring(visible.length() - LONGEST_NAME);
    }

    String name() {
        return name;
    }

    /** What the file really is. */
    FileKind accepted() {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (content.length == 0) {
            throw new Refusal("attachment.empty", name);
        }
        if (content.length > LARGEST) {
            throw new Refusal("attachment.tooLarge", name);
        }
        if (MACRO_ENDINGS.contains(ending)) {
            throw new Refusal("attachment.macros", name);
        }
        FileKind kind = FileKind.ofEnding(ending).orElseThrow(() -> new Refusal("attachment.kindNotAllowed", name));
        String found = TIKA.detect(content);
        if (kind.isOffice() && COMPOUND_FILE.equals(found) && indexOf(ENCRYPTED_PACKAGE, 0) >= 0) {
            throw new Refusal("attachment.encrypted", name);
        }
        if (!kind.fits(found)) {
            throw new Refusal("attachment.lies", name);
        }
        lookInto(kind);
        return kind;
    }

    private void lookInto(FileKind kind) {
        switch (kind) {
            case PDF -> lookIntoPdf();
            case PNG -> lookIntoPng();
            case JPEG -> lookIntoJpeg();
            default -> new Archive(name, content).requireOffice(kind);
        }
    }

    private void lookIntoPdf() {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (!text.startsWith("%PDF-") || text.lastIndexOf("%%EOF") < text.length() - TAIL) {
            throw new Refusal("attachment.broken", name);
        }
        if (PDF_ENCRYPTION.matcher(text).find()) {
            throw new Refusal("attachment.encrypted", name);
        }
        if (PDF_ACTION.matcher(text).find()) {
            throw new Refusal("attachment.macros", name);
        }
    }

    private void lookIntoPng() {
        boolean ends = content.length > 32
                && ByteBuffer.wrap(content, content.length - PNG_END.length, PNG_END.length)
                        .equals(ByteBuffer.wrap(PNG_END));
        if (!ends) {
            throw new Refusal("attachment.broken", name);
        }
        var header = ByteBuffer.wrap(content);
        refuseHugePicture(header.getInt(16), header.getInt(20));
    }

    /** Walks the segments up to the one that tells height and width. */
    private void lookIntoJpeg() {
        var picture = ByteBuffer.wrap(content);
        int at = 2;
        while (at + 9 < content.length && content[at] == (byte) 0xFF) {
            int marker = content[at + 1] & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                refuseHugePicture(picture.getShort(at + 7) & 0xFFFF, picture.getShort(at + 5) & 0xFFFF);
                refuseUnfinishedJpeg();
                return;
            }
            at += 2 + (picture.getShort(at + 2) & 0xFFFF);
        }
        throw new Refusal("attachment.broken", name);
    }

    private void refuseUnfinishedJpeg() {
        int end = indexOf(new byte[] {(byte) 0xFF, (byte) 0xD9}, Math.max(0, content.length - TAIL));
        if (end < 0 || indexOf(Archive.END, Math.max(0, content.length - TAIL)) >= 0) {
            throw new Refusal("attachment.broken", name);
        }
    }

    private void refuseHugePicture(int width, int height) {
        if (width <= 0 || height <= 0) {
            throw new Refusal("attachment.broken", name);
        }
        if ((long) width * height > MOST_PIXELS) {
            throw new Refusal("attachment.bomb", name);
        }
    }

    private int indexOf(byte[] wanted, int from) {
        for (int at = from; at <= content.length - wanted.length; at++) {
            int same = 0;
            while (same < wanted.length && content[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        return -1;
    }
}
