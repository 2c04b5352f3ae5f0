package vn.thidua.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What a person finds on a page by its words: buttons, links, fields, the text itself. */
final class Screen {

    private Screen() {}

    static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    /** The first link of the page's own content with these words in it. */
    static Locator link(Page page, String words) {
        return page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words))
                .first();
    }

    /** The first field whose label begins so. */
    static Locator field(Page page, String label) {
        return page.locator("main").getByLabel(Pattern.compile("^" + label)).first();
    }

    static String text(Page page) {
        page.waitForLoadState();
        return page.locator("body").innerText();
    }
}
