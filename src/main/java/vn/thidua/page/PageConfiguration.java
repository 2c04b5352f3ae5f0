package vn.thidua.page;

import java.nio.charset.Charset;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bundles of {@code spring.messages}, read with the words of the viewer's house. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    @Bean
    static MessageSource messageSource(
            @Value("${spring.messages.basename}") List<String> bundles,
            @Value("${spring.messages.encoding}") Charset encoding) {
        var messages = new HouseMessages();
        messages.setBasenames(bundles.stream().map(String::strip).toArray(String[]::new));
        messages.setDefaultEncoding(encoding.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
