package vn.thidua;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import vn.thidua.operations.Commands;

/** Emulation titles and commendation (thi đua, khen thưởng) for political schools, their clusters and education offices. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ThiDuaApplication {

    public static void main(String[] arguments) {
        Commands.run(arguments)
                .ifPresentOrElse(System::exit, () -> SpringApplication.run(ThiDuaApplication.class, arguments));
    }
}
