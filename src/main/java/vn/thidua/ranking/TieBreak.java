package vn.thidua.ranking;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What parts two units with the same total; the round says in which order it is asked. */
public enum TieBreak {
    /** Điểm mục I. */
    FIRST_SECTION {
        @Override
        @Nullable
        BigDecimal of(Contender unit) {
            return unit.section(0);
        }
    },
    /** Điểm mục II. */
    SECOND_SECTION {
        @Override
        @Nullable
        BigDecimal of(Contender unit) {
            return unit.section(1);
        }
    },
    /** Số lần bị trừ điểm: fewer win. */
    FEWER_PENALTIES {
        @Override
        BigDecimal of(Contender unit) {
            return BigDecimal.valueOf(-unit.penalties());
        }
    },
    /** Phiếu suy tôn của hội nghị. */
    VOTE {
        @Override
        @Nullable
        BigDecimal of(Contender unit) {
            return unit.votes() == null ? null : BigDecimal.valueOf(unit.votes());
        }
    };

    /** The more of it the better; nothing where it is not known, which is not nought. */
    abstract @Nullable BigDecimal of(Contender unit);

    /** As it is read in a sentence: penalties are counted, not counted backwards. */
    Number shown(Contender unit) {
        BigDecimal value = of(unit);
        return value == null ? 0 : this == FEWER_PENALTIES ? value.negate() : value;
    }
}
