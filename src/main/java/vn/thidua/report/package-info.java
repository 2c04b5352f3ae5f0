/** Six-month and yearly reports (báo cáo sơ kết, tổng kết) */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "outline as dated data",
            " the way from draft to acceptance.:organisation",
            "paper",
            "figure",
            "spreadsheet",
            "page",
            "shared"
        })
package vn.thidua.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
