package vn.thidua.ranking;

import java.util.List;

/** A reason as a message: its key in the bundle and what stands in it. */
public record Because(String key, List<Object> arguments) {

    public Because {
        arguments = List.copyOf(arguments);
    }

    static Because of(String key, Object... arguments) {
        return new Because("ranking.why." + key, List.of(arguments));
    }

    /** For messages. */
    public Object[] values() {
        return arguments.toArray();
    }
}
