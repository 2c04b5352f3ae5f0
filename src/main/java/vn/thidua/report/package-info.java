/**
 * Six-month and yearly reports (báo cáo sơ kết, tổng kết): their outline as dated data, and their way from the draft to the
 * acceptance by the body above (cụm, khối, Học viện, phòng giáo dục), which answers in its own room. The words of a report are
 * kept elsewhere.
 */
@NullMarked
@ApplicationModule(
        displayName = "Report",
        allowedDependencies = {
            "figure",
            "paper",
            "organisation",
            "spreadsheet",
            "signin",
            "persistence",
            "page",
            "shared"
        })
package vn.thidua.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
