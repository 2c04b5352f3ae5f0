package vn.thidua.paper;

import java.time.LocalDate;

/**
 * The format of a document (thể thức) with its measures. Sizes are in points; the legal ranges leave a choice, and where both
 * Party and State allow a value it is used for both.
 */
public enum FormatFamily {
    /** Hướng dẫn 36-HD/VPTW of 03/4/2018: Party bodies, and by custom the political schools. */
    PARTY_36("Hướng dẫn 36-HD/VPTW", 14, 15, 15, 14, 14, 12),
    /** Quy định 399-QĐ/TW and Hướng dẫn 05-HD/VPTW, from 27/5/2026. */
    PARTY_05("Hướng dẫn 05-HD/VPTW", 13, 14, 14, 13, 14, 12),
    /** Decree 30/2020/NĐ-CP, annex I: State administrative bodies, schools and kindergartens. */
    STATE_30("Nghị định 30/2020/NĐ-CP", 13, 13, 14, 13, 12, 11);

    private static final LocalDate NEW_PARTY_FORMAT = LocalDate.of(2026, 5, 27);

    private final String source;
    private final int agency;
    private final int state;
    private final int title;
    private final int number;
    private final int recipientsHead;
    private final int recipients;

    FormatFamily(String source, int agency, int state, int title, int number, int recipientsHead, int recipients) {
        this.source = source;
        this.agency = agency;
        this.state = state;
        this.title = title;
        this.number = number;
        this.recipientsHead = recipientsHead;
        this.recipients = recipients;
    }

    /** The format that bodies with the Party's or with the State's way of writing use on a day. */
    public static FormatFamily of(boolean party, LocalDate on) {
        if (!party) {
            return STATE_30;
        }
        return on.isBefore(NEW_PARTY_FORMAT) ? PARTY_36 : PARTY_05;
    }

    /** The instrument that prescribes it, as it is cited. */
    String source() {
        return source;
    }

    public boolean isParty() {
        return this != STATE_30;
    }

    /** The superior's and the issuer's name. */
    int agencySize() {
        return agency;
    }

    /** The Party's or the State's name at the right. */
    int stateSize() {
        return state;
    }

    /** The name of the kind of document. */
    int titleSize() {
        return title;
    }

    /** The line of the number. */
    int numberSize() {
        return number;
    }

    /** "Nơi nhận:". */
    int recipientsHeadSize() {
        return recipientsHead;
    }

    /** The lines under "Nơi nhận:". */
    int recipientsSize() {
        return recipients;
    }
}
