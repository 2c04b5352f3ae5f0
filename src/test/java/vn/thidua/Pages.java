package vn.thidua;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.thidua.shared.Viewer;

/** Visits pages as a person of the demo world, through the whole stack but the network. */
@TestConfiguration(proxyBeanMethods = false)
public class Pages {

    public static final String PASSWORD = "bien-gioi-2022";

    private final ObjectProvider<MockMvc> mvc;
    private final ObjectProvider<AuthenticationProvider> door;
    private final Map<String, Authentication> signedIn = new ConcurrentHashMap<>();

    Pages(ObjectProvider<MockMvc> mvc, ObjectProvider<AuthenticationProvider> door) {
        this.mvc = mvc;
        this.door = door;
    }

    /** The named account, really signed in once. */
    public Authentication as(String userName) {
        return signedIn.computeIfAbsent(userName, name -> door.getObject()
                .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, PASSWORD)));
    }

    public Viewer viewer(String userName) {
        return (Viewer) as(userName).getPrincipal();
    }

    public Answer get(String userName, String path) {
        try {
            return new Answer(mvc.getObject()
                    .perform(MockMvcRequestBuilders.get(java.net.URI.create(path))
                            .with(authentication(as(userName))))
                    .andReturn());
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    /** Posts a form; parameters are name, value, name, value … */
    public Answer post(String userName, String path, String... parameters) {
        var request = MockMvcRequestBuilders.post(java.net.URI.create(path))
                .with(authentication(as(userName)))
                .with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        try {
            return new Answer(mvc.getObject().perform(request).andReturn());
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    public Answer upload(
            String userName, String path, String field, String fileName, byte[] content, String... parameters) {
        var request = MockMvcRequestBuilders.multipart(java.net.URI.create(path))
                .file(new MockMultipartFile(field, fileName, "application/octet-stream", content));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        try {
            return new Answer(mvc.getObject()
                    .perform(request.with(authentication(as(userName))).with(csrf()))
                    .andReturn());
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    /** What came back. */
    public record Answer(MvcResult result) {

        public int status() {
            return result.getResponse().getStatus();
        }

        public String location() {
            return result.getResponse().getRedirectedUrl();
        }

        public byte[] bytes() {
            return result.getResponse().getContentAsByteArray();
        }

        public String text() {
            return new String(bytes(), java.nio.charset.StandardCharsets.UTF_8);
        }

        public Document page() {
            return Jsoup.parse(text());
        }

        /** The visible text of the main part. */
        public String main() {
            var main = page().selectFirst("main");
            return main == null ? "" : main.text();
        }
    }
}
