package vn.thidua.prize;

import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What can happen to the fund. */
public sealed interface FundEvent extends DomainEvent {

    /** Prizes were paid by one voucher. */
    record PrizesPaid(UUID organisationId, UUID subjectId, int prizes, String amount, String document)
            implements FundEvent {
        @Override
        public List<String> words() {
            return List.of(Integer.toString(prizes), amount, document);
        }
    }

    /** Money came in. */
    record MoneyReceived(UUID organisationId, UUID subjectId, String amount, String purpose) implements FundEvent {
        @Override
        public List<String> words() {
            return List.of(amount, purpose);
        }
    }

    /** Money went out for something other than prizes. */
    record MoneySpent(UUID organisationId, UUID subjectId, String amount, String purpose) implements FundEvent {
        @Override
        public List<String> words() {
            return List.of(amount, purpose);
        }
    }

    /** An entry was taken back; the prizes that it had paid wait again. */
    record BookingTakenBack(UUID organisationId, UUID subjectId, String amount, String purpose, String reason)
            implements FundEvent {
        @Override
        public List<String> words() {
            return List.of(amount, purpose);
        }
    }
}
