/** Achievement reports (báo cáo thành tích, Mẫu 01, 02): written in the house, facts filled from its records, every version kept. */
@NullMarked
@ApplicationModule(
        displayName = "Merit",
        allowedDependencies = {"nomination", "title", "staff", "organisation", "paper", "persistence", "page", "shared"
        })
package vn.thidua.merit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
