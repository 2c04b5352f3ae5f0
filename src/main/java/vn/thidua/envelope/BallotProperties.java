package vn.thidua.envelope;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the secret files of rounds lie until the count.
 *
 * @param secrets a directory outside the database, its log and every backup; beside the data directory when none is given.
 *     Several instances of the application share it.
 */
@ConfigurationProperties("thidua.ballot")
record BallotProperties(@Nullable Path secrets) {}
