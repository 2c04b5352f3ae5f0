package vn.thidua.bench;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import vn.thidua.ThiDuaApplication;

/**
 * The application as it is, in a process of its own, plus the raw servlet that its pages are compared with. Not annotated, so
 * that no test's component scan ever finds it.
 */
final class BenchedApplication {

    private BenchedApplication() {}

    public static void main(String[] arguments) {
        var application = new SpringApplication(ThiDuaApplication.class, BenchedApplication.Addition.class);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()));
        application.run(arguments);
    }

    /** What the benchmark adds. */
    static final class Addition {

        @Bean
        static Recorder recorder() {
            return new Recorder();
        }

        @Bean
        static BeanPostProcessor recordableDataSource(Recorder recorder) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource pool ? recorder.over(pool, name) : bean;
                }
            };
        }

        @Bean
        ServletRegistrationBean<RawServlet> rawServlet(DataSource pool, Recorder recorder) {
            return new ServletRegistrationBean<>(new RawServlet(pool, recorder), "/raw/*");
        }

        @Bean
        WebSecurityCustomizer rawServletIsOpen() {
            return web -> web.ignoring().requestMatchers("/raw/**");
        }
    }

    /** Keeps the configurations of the tests, which share the class path, out of the application. */
    private static final class WithoutTests extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            return reader.getAnnotationMetadata().isAnnotated(TestConfiguration.class.getName());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return WithoutTests.class.hashCode();
        }
    }
}
