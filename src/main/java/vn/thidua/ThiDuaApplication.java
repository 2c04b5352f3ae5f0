package vn.thidua;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import vn.thidua.operations.Commands;

/**
 * Emulation titles and commendation (thi đua, khen thưởng) for political schools, their clusters and education offices. Beans bear the
 * full names of their types: a votes page is a votes page in two rooms of the house.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class ThiDuaApplication {

    public static void main(String[] arguments) {
        Commands.run(arguments)
                .ifPresentOrElse(System::exit, () -> SpringApplication.run(ThiDuaApplication.class, arguments));
    }
}
