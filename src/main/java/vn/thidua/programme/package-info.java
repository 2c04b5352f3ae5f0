/** The catalogue of programmes of training (chương trình đào tạo, bồi dưỡng), the same for all schools. */
@NullMarked
@ApplicationModule(allowedDependencies = {"page", "shared"})
package vn.thidua.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
