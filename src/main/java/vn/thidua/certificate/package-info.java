/**
 * Certificates (giấy khen, giấy chứng nhận danh hiệu) printed onto the school's own stock, field by field in millimetres; and the
 * public page behind their QR code, which confirms one award to who holds its certificate.
 */
@NullMarked
@ApplicationModule(
        displayName = "Certificate",
        allowedDependencies = {"paper", "typesetting", "organisation", "spreadsheet", "persistence", "page", "shared"})
package vn.thidua.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
