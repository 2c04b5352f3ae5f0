package vn.thidua.certificate;

/** What is printed onto the stock; the rest is on it already. */
public enum CertificateField {
    /** The title or form, in capitals. */
    TITLE,
    /** Who receives it. */
    NAME,
    /** For which year. */
    YEAR,
    /** Number and day of the decision. */
    DECISION,
    /** Place and day of the certificate. */
    PLACE_DATE,
    /** What the signer is. */
    POSITION,
    /** The signer. */
    SIGNER,
    /** Leads to the public page that confirms the award; its size is its width. */
    QR
}
