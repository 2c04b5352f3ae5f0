package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An address with a year that cannot be leads nowhere, or to the usual year; it is neither a quarrel nor a fault. */
@IntegrationTest
class YearsInAddressesTests {

    private static final List<String> IMPOSSIBLE = List.of(
            "99999",
            "9999",
            "2201",
            "2200",
            "1945",
            "1944",
            "0",
            "-1",
            "2021-2029",
            "2200-2201",
            "2147483648",
            "n%C4%83m",
            "");

    @Autowired
    Pages pages;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    /** Whether a page, or what is laid out before it, asks for a year: by itself, or within a filter. */
    private static boolean speaksOfYears(HandlerMethod handler) {
        return Arrays.stream(handler.getBeanType().getDeclaredMethods())
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .anyMatch(parameter ->
                        parameter.getName().toLowerCase(Locale.ROOT).contains("year")
                                || parameter.getType().isRecord()
                                        && Arrays.stream(parameter.getType().getRecordComponents())
                                                .anyMatch(component -> component
                                                        .getName()
                                                        .toLowerCase(Locale.ROOT)
                                                        .contains("year")));
    }

    /** Every page with a year, with the address of this school where it asks for one, and of nobody. */
    private List<String> addresses(String school) {
        var addresses = new TreeSet<String>();
        routes.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("vn.thidua")
                    && speaksOfYears(handler)
                    && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                for (String pattern : mapping.getPatternValues()) {
                    String path = pattern.replaceAll("\\{ending[^}]*}", "csv");
                    addresses.add(path.replaceAll("\\{(?!year)\\w+(:[^}]*)?}", school));
                    addresses.add(path.replaceAll("\\{(?!year)\\w+(:[^}]*)?}", new UUID(0, 7).toString()));
                }
            }
        });
        return new ArrayList<>(addresses);
    }

    @ParameterizedTest
    @ValueSource(strings = {"thuky.lc", "thuky.pgd"})
    void no_page_quarrels_about_a_year_that_cannot_be(String user) {
        var soft = new SoftAssertions();
        assertThat(addresses(new UUID(0, 7).toString())).hasSizeGreaterThan(30);
        for (String address : addresses(pages.viewer(user).homeId().toString())) {
            for (String year : IMPOSSIBLE) {
                String asked = address.replaceAll("\\{year[^}]*}", year.isEmpty() ? "0" : year) + "?year=" + year;
                soft.assertThat(status(user, asked)).as(asked).isIn(200, 302, 403, 404);
            }
        }
        soft.assertAll();
    }

    private int status(String user, String address) {
        try {
            return pages.get(user, address).status();
        } catch (AssertionError broken) {
            return 500;
        }
    }

    @Test
    void a_year_that_may_be_is_looked_at() {
        assertThat(pages.get("thuky.lc", "/eligibility?year=2021").status()).isEqualTo(200);
        assertThat(pages.get("thuky.lc", "/eligibility?year=99999").status()).isEqualTo(404);
    }
}
