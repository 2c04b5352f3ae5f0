/**
 * The law in time (căn cứ pháp lý): regimes (chế độ) and when each was in force, legal instruments (văn bản quy phạm pháp luật), the base
 * salary (lương cơ sở) of prize money, the rules by which a year's work is rated (đánh giá, xếp loại); all of it data with dates, since it changes by decree.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"page", "shared"})
package vn.thidua.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
