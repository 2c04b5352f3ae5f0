package vn.thidua.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * A request whose very address cannot be read ({@code /verify/%00}) is turned away by the server, which knows no application that
 * it could be meant for and would answer with a page of its own. There is but one application here: its error page answers.
 */
@Component
class RejectedRequests implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addEngineValves(new ToTheApplication());
    }

    /** Names the application as the addressee, so that the error is shown by it. */
    private static final class ToTheApplication extends ValveBase {

        private static final String ACCEPT = "Accept";

        private ToTheApplication() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (request.getContext() == null
                    && response.isError()
                    && request.getHost() != null
                    && request.getHost().findChild("") instanceof Context application) {
                request.getMappingData().context = application;
                MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
                if (headers.getHeader(ACCEPT) == null) {
                    // Turned away before its headers were read: most likely a browser all the same.
                    headers.setValue(ACCEPT).setString(MediaType.TEXT_HTML_VALUE);
                }
            }
            getNext().invoke(request, response);
        }
    }
}
