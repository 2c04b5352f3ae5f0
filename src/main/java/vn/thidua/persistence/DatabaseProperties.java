package vn.thidua.persistence;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded database lives, when no other one is given.
 *
 * @param directory its home: data, generated passwords, server log; created with access for the owner only
 * @param durable every commit reaches the disk and the data outlives the application; only tests say no
 */
@ConfigurationProperties("thidua.database")
public record DatabaseProperties(
        @DefaultValue("data") Path directory,
        @DefaultValue("true") boolean durable) {}
