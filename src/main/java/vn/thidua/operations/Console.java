package vn.thidua.operations;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words for whoever sits at the machine: Vietnamese first, then the same in English, in UTF-8 whatever the locale. */
final class Console {

    private static final String BUNDLE = "messages/operations";
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Console() {}

    static void say(String key, Object... arguments) {
        OUT.println(sentence(key, arguments));
    }

    /** The sentence in both languages, each on lines of its own. */
    static String sentence(String key, Object... arguments) {
        return in(Locale.ROOT, key, arguments) + System.lineSeparator() + in(Locale.ENGLISH, key, arguments);
    }

    private static String in(Locale language, String key, Object... arguments) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        String pattern = ResourceBundle.getBundle(BUNDLE, language, control).getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }
}
