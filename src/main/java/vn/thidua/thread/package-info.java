/** From registration to award, one thread: what became of every title that was registered, and why where it was not reached. */
@NullMarked
@ApplicationModule(
        displayName = "Thread",
        allowedDependencies = {"nomination", "spreadsheet", "persistence", "page", "shared"})
package vn.thidua.thread;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
