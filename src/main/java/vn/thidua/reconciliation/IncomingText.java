package vn.thidua.reconciliation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.thidua.reading.Reading;
import vn.thidua.shared.Refusal;

/**
 * A text as it came, pasted or in a file, turned into plain Unicode; whatever stands against that ends in a sentence.
 *
 * @param fileName {@code null} when it was pasted
 * @param encoding the old alphabet in which it came
 */
record IncomingText(
        String words, @Nullable String fileName, @Nullable LegacyEncoding encoding) {

    static final int LONGEST = 1_000_000;

    private static final int LARGEST_FILE = 25 * 1024 * 1024;
    private static final Set<String> OLD = Set.of("doc", "dot", "rtf", "odt", "wps", "pages");
    private static final double MOST_SIGNS = 0.02;

    static IncomingText pasted(String words) {
        return of(words, null);
    }

    /**
     * The words of a .docx or .txt.
     *
     * @param inspection looks into an Office file before it is opened, and refuses what is not sound
     */
    static IncomingText file(String claimedName, byte[] content, BiConsumer<String, byte[]> inspection) {
        String name = claimedName.substring(Math.max(claimedName.lastIndexOf('/'), claimedName.lastIndexOf('\\')) + 1);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (content.length > LARGEST_FILE) {
            throw new Refusal("attachment.tooLarge", name);
        }
        if (OLD.contains(ending)) {
            throw new Refusal("textReading.oldFormat", name);
        }
        if (ending.equals("pdf")) {
            throw new Refusal("textReading.pdf", name);
        }
        if (ending.equals("txt")) {
            return of(plain(name, content), name);
        }
        if (!ending.equals("docx")) {
            throw new Refusal("textReading.notWord", name);
        }
        inspection.accept(name, content);
        return of(WordFileText.of(name, content), name);
    }

    private static IncomingText of(String raw, @Nullable String name) {
        LegacyEncoding encoding = LegacyEncoding.of(raw);
        if (encoding == null && LegacyEncoding.isSuspicious(raw)) {
            throw new Refusal("textReading.strangeLetters");
        }
        String words =
                Reading.plain(encoding == null ? raw : encoding.decode(raw)).strip();
        if (words.isEmpty()) {
            throw new Refusal("textReading.empty");
        }
        if (words.length() > LONGEST) {
            throw new Refusal("textReading.tooLong", words.length(), LONGEST);
        }
        return new IncomingText(words, name, encoding);
    }

    /** Bytes of a .txt: Unicode by its mark or by its form, else the bytes of an old alphabet. */
    private static String plain(String name, byte[] content) {
        if (starts(content, 0xFF, 0xFE)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(content, 0xFE, 0xFF)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
        }
        String text = decoded(content);
        long signs = text.chars()
                .filter(c -> c < 32 && c != '\n' && c != '\r' && c != '\t' && c != 12)
                .count();
        if (signs > MOST_SIGNS * text.length()) {
            throw new Refusal("textReading.noText", name);
        }
        return text;
    }

    private static String decoded(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

    private static boolean starts(byte[] content, int first, int second) {
        return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }
}
