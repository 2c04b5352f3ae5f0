package vn.thidua.typesetting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Writes markup: every text in NFC, escaped, and without what XML cannot carry. */
public final class Markup {

    private final Appendable out;

    public Markup(Appendable out) {
        this.out = out;
    }

    /** Markup as it is. */
    public Markup raw(String markup) {
        try {
            out.append(markup);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A text of the document. */
    public Markup text(String text) {
        return raw(escape(text));
    }

    public static String escape(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var escaped = new StringBuilder(composed.length() + 16);
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n', '\r', '\t' -> escaped.append(' ');
                default -> {
                    boolean pair = Character.isHighSurrogate(c)
                            && i + 1 < composed.length()
                            && Character.isLowSurrogate(composed.charAt(i + 1));
                    if (pair) {
                        escaped.append(c).append(composed.charAt(++i));
                    } else if (c >= ' ' && !Character.isSurrogate(c) && c < '\uFFFE') {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }

    /** A stretch of a paragraph. */
    public record Run(String text, boolean bold) {}

    /** Takes {@code **bold**} apart; an asterisk without its partner is an asterisk. */
    public static List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf("**", at);
            int close = open < 0 ? -1 : text.indexOf("**", open + 2);
            if (close < 0) {
                break;
            }
            if (open > at) {
                runs.add(new Run(text.substring(at, open), false));
            }
            if (close > open + 2) {
                runs.add(new Run(text.substring(open + 2, close), true));
            }
            at = close + 2;
        }
        if (at < text.length()) {
            runs.add(new Run(text.substring(at), false));
        }
        return runs;
    }
}
