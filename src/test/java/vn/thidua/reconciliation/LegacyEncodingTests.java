package vn.thidua.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Texts written with old fonts become what their authors saw; what is Vietnamese already stays as it is. */
class LegacyEncodingTests {

    private static final String MEANT =
            "Trường đã mở được 05 lớp với 255 học viên; các tập thể, cá nhân của trường thực hiện tốt nhiệm vụ.";

    @Test
    void tcvn3() {
        String written =
                "Tr\u00adêng ®· më ®\u00adîc 05 líp víi 255 häc viªn; c¸c tËp thÓ, c¸ nh©n cña tr\u00adêng thùc hiÖn tèt nhiÖm vô.";
        assertThat(LegacyEncoding.of(written)).isEqualTo(LegacyEncoding.TCVN3);
        assertThat(LegacyEncoding.TCVN3.decode(written)).isEqualTo(MEANT);
    }

    @Test
    void vni() {
        String written =
                "Tröôøng ñaõ môû ñöôïc 05 lôùp vôùi 255 hoïc vieân; caùc taäp theå, caù nhaân cuûa tröôøng thöïc hieän toát nhieäm vuï.";
        assertThat(LegacyEncoding.of(written)).isEqualTo(LegacyEncoding.VNI);
        assertThat(LegacyEncoding.VNI.decode(written)).isEqualTo(MEANT);
    }

    @Test
    void vps() {
        String written =
                "TrÜ©ng Çã mª ÇÜ®c 05 l§p v§i 255 h†c viên; các tÆp th‹, cá nhân cûa trÜ©ng th¿c hiŒn tÓt nhiŒm vø.";
        assertThat(LegacyEncoding.of(written)).isEqualTo(LegacyEncoding.VPS);
        assertThat(LegacyEncoding.VPS.decode(written)).isEqualTo(MEANT);
    }

    @Test
    void vietnamese_and_french_stay_as_they_are() {
        assertThat(LegacyEncoding.of(MEANT)).isNull();
        assertThat(LegacyEncoding.of("Les élèves étaient très fiers de leur école, où l’été est déjà là."))
                .isNull();
        assertThat(LegacyEncoding.of("no letters from elsewhere at all")).isNull();
    }
}
