package vn.thidua.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.registration.RegistrationState.RegistrationVerb;
import vn.thidua.shared.Refusal;

class RegistrationStateTests {

    /** State by verb, in the order SAVE SUBMIT ENDORSE SEND_BACK WITHDRAW CONSOLIDATE LOCK REOPEN; a dash refuses. */
    private static final String MACHINE = """
            DRAFT        DRAFT    SUBMITTED -        -        WITHDRAWN -            -      -
            SUBMITTED    -        -         ENDORSED RETURNED WITHDRAWN -            -      -
            ENDORSED     -        -         -        RETURNED WITHDRAWN CONSOLIDATED -      -
            RETURNED     RETURNED SUBMITTED -        -        WITHDRAWN -            -      -
            CONSOLIDATED -        -         -        -        -         -            LOCKED ENDORSED
            LOCKED       -        -         -        -        -         -            -      ENDORSED
            WITHDRAWN    DRAFT    -         -        -        -         -            -      -
            """;

    static Stream<Arguments> every_state_and_verb() {
        return MACHINE.lines().flatMap(line -> {
            String[] cells = line.strip().split("\\s+");
            return Stream.of(RegistrationVerb.values())
                    .map(verb -> Arguments.of(RegistrationState.valueOf(cells[0]), verb, cells[verb.ordinal() + 1]));
        });
    }

    @ParameterizedTest
    @MethodSource("every_state_and_verb")
    void each_verb_leads_where_the_table_says_or_refuses(
            RegistrationState state, RegistrationVerb verb, String expected) {
        if ("-".equals(expected)) {
            assertThat(state.allows(verb)).isFalse();
            assertThatThrownBy(() -> state.after(verb))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.messageKey())
                            .isEqualTo("refusal.registration." + verb));
        } else {
            assertThat(state.after(verb)).isEqualTo(RegistrationState.valueOf(expected));
        }
    }

    @Test
    void the_table_knows_every_state_and_every_verb() {
        assertThat(every_state_and_verb())
                .hasSize(RegistrationState.values().length * RegistrationVerb.values().length);
    }

    @Test
    void only_what_was_handed_in_and_not_given_back_counts() {
        assertThat(Stream.of(RegistrationState.values()).filter(RegistrationState::isCounted))
                .containsExactly(
                        RegistrationState.SUBMITTED,
                        RegistrationState.ENDORSED,
                        RegistrationState.CONSOLIDATED,
                        RegistrationState.LOCKED);
    }
}
