/**
 * Official documents (văn bản): one model, written as Word, PDF and page in the format of the Party (Hướng dẫn 36-HD/VPTW,
 * 05-HD/VPTW) or of the State (Decree 30/2020/NĐ-CP); drafted (dự thảo), then issued (ban hành) – frozen with a hash, with a
 * number in the register.
 */
@NullMarked
@ApplicationModule(
        displayName = "Paper",
        allowedDependencies = {"document", "typesetting", "organisation", "persistence", "page", "shared"})
package vn.thidua.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
