package vn.thidua.scrutiny;

import java.util.function.Consumer;

/** One check: looks at a text in the light of what is known and tells what it finds. */
interface Rule {

    void check(Script script, Knowledge known, Consumer<Finding> finding);
}
