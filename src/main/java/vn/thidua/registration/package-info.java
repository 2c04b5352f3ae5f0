/** Yearly registration of titles by people, units and schools (đăng ký danh hiệu thi đua). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "campaign",
            "title",
            "staff",
            "personnel",
            "organisation",
            "persistence",
            "page",
            "shared"
        })
package vn.thidua.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
