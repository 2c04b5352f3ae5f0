package vn.thidua;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The demo world's ids, which follow from codes: {@code Demo.id("person/SL001")} is the rector of Sơn La. */
public final class Demo {

    private Demo() {}

    public static UUID id(String code) {
        try {
            var bytes = ByteBuffer.wrap(
                    MessageDigest.getInstance("MD5").digest(("demo:" + code).getBytes(StandardCharsets.UTF_8)));
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
