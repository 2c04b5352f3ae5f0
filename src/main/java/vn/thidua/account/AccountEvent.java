package vn.thidua.account;

import java.util.List;
import java.util.UUID;
import vn.thidua.shared.DomainEvent;

/** What can happen to an account; the journal keeps all of it, sign-ins and refused ones included. */
public sealed interface AccountEvent extends DomainEvent {

    String name();

    @Override
    default List<String> words() {
        return List.of(name());
    }

    /** It was opened, with these roles. */
    record Opened(UUID organisationId, UUID subjectId, String name, String userName, String roles)
            implements AccountEvent {
        @Override
        public List<String> words() {
            return List.of(name, userName, roles);
        }
    }

    /** Its roles or particulars were set. */
    record RolesChanged(UUID organisationId, UUID subjectId, String name, String roles) implements AccountEvent {
        @Override
        public List<String> words() {
            return List.of(name, roles);
        }
    }

    /** A one-time code was issued; whatever opened it before no longer does. */
    record CodeIssued(UUID organisationId, UUID subjectId, String name) implements AccountEvent {}

    /** Its owner chose a password. */
    record PasswordChanged(UUID organisationId, UUID subjectId, String name) implements AccountEvent {}

    /** It can no longer be used. */
    record Disabled(UUID organisationId, UUID subjectId, String name) implements AccountEvent {}

    /** It can be used again. */
    record Enabled(UUID organisationId, UUID subjectId, String name) implements AccountEvent {}

    /** Its owner came in from an address. */
    record SignedIn(UUID organisationId, UUID subjectId, String name, String address) implements AccountEvent {
        @Override
        public List<String> words() {
            return List.of(name, address);
        }
    }

    /** Somebody at an address knew the user name but not the password. */
    record SignInFailed(UUID organisationId, UUID subjectId, String name, String address) implements AccountEvent {
        @Override
        public List<String> words() {
            return List.of(name, address);
        }
    }

    /** Somebody in an open session of it, at an address, was asked for the password again and did not know it. */
    record ConfirmationFailed(UUID organisationId, UUID subjectId, String name, String address)
            implements AccountEvent {
        @Override
        public List<String> words() {
            return List.of(name, address);
        }
    }

    /** Somebody signed in asked for what is not theirs; written down once a route and minute. */
    record AccessRefused(UUID organisationId, UUID subjectId, String name, RefusedAccess why, String route)
            implements AccountEvent {
        @Override
        public List<String> words() {
            return List.of(name, "enum.RefusedAccess." + why.name(), route);
        }
    }

    /** Why somebody was sent away. */
    enum RefusedAccess {
        /** The role is missing. */
        NOT_ALLOWED,
        /** There is no such record, or it is another organisation's. */
        UNKNOWN,
        /** The form came without the token of the session. */
        FORGED
    }

    /** Its owner ended sessions: one, or all others. */
    record SessionsEnded(UUID organisationId, UUID subjectId, String name) implements AccountEvent {}
}
